using System.Reflection;
using System.Text.Json.Nodes;
using FunQuail.Domain.Common;
using FunQuail.Web.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace FunQuail.Web.V2.Bodies;

/// <summary>The body of a request that may be any JSON object, for an endpoint to take as a parameter.</summary>
/// <typeparam name="T">By which the description shows it.</typeparam>
internal sealed class V2Object<T> : ICheckedBody, IEndpointParameterMetadataProvider
{
    private const int MaxBytes = 64 * 1024;

    private readonly Result<JsonObject> _read;

    private V2Object(Result<JsonObject> read) => _read = read;

    public JsonObject Value => _read.Value;

    public IReadOnlyList<Error> Errors => _read.Errors;

    /// <summary>Called by the framework for a parameter of this type.</summary>
    public static async ValueTask<V2Object<T>?> BindAsync(HttpContext context) =>
        new(await BodyReader.ReadObjectAsync(context.Request.Body, context.RequestAborted));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        BodyTypes.Declare(builder, typeof(T), MaxBytes, BodyTypes.JsonOf(builder));
}
