using System.Reflection;
using FunQuail.Domain.Common;
using FunQuail.Web.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace FunQuail.Web.V2.Bodies;

/// <summary>The body of a request that is a picture as its file has it, for an endpoint to take as a parameter.</summary>
internal sealed class V2Picture : ICheckedBody, IEndpointParameterMetadataProvider
{
    /// <summary>As much as the intake takes, so that it is the one to say what is wrong.</summary>
    private const int MaxBytes = 16 * 1024 * 1024;

    private static readonly string[] Types = ["image/jpeg", "image/png", "image/gif", "image/webp"];

    private V2Picture(ReadOnlyMemory<byte> content) => Content = content;

    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>What the bytes are is for the use case to see, whatever their type says.</summary>
    public IReadOnlyList<Error> Errors => [];

    /// <summary>Called by the framework for a parameter of this type.</summary>
    public static async ValueTask<V2Picture?> BindAsync(HttpContext context)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted);
        return new V2Picture(content.GetBuffer().AsMemory(0, (int)content.Length));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        BodyTypes.Declare(builder, typeof(byte[]), MaxBytes, Types);
}
