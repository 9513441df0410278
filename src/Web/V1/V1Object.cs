using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using FunQuail.Domain.Common;
using FunQuail.Web.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V1;

/// <summary>The body of a request that may be any JSON object, for an endpoint to take as a parameter.</summary>
/// <typeparam name="T">By which the description shows it.</typeparam>
internal sealed class V1Object<T> : ICheckedBody, IEndpointParameterMetadataProvider
{
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    private readonly Result<JsonObject> _read;

    private V1Object(Result<JsonObject> read) => _read = read;

    public JsonObject Value => _read.Value;

    public IReadOnlyList<Error> Errors => _read.Errors;

    /// <summary>Called by the framework for a parameter of this type.</summary>
    public static async ValueTask<V1Object<T>?> BindAsync(HttpContext context)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, Once, context.RequestAborted);
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
                return new V1Object<T>(Error.Invalid("body.unreadable", "The body is not an object."));

            _ = JsonTexts.In(document.RootElement);
            return new V1Object<T>(JsonObject.Create(document.RootElement.Clone())!);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The latter is thrown for a text that is none in UTF-16, when it is asked for.
            return new V1Object<T>(Error.Invalid("body.unreadable", "JSON parse error"));
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
        builder.Metadata.Add(new RequestSizeLimitAttribute(V1Routes.SmallBody));
    }
}
