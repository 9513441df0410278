using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V2.Bodies;

/// <summary>Declares of which types and how long a body may be: what routing checks, and the description tells.</summary>
internal static class BodyTypes
{
    private const string Json = "application/json";

    /// <summary>What a change is properly called (RFC 7396).</summary>
    private const string MergePatch = "application/merge-patch+json";

    /// <summary>A change is a merge patch by either name.</summary>
    public static string[] JsonOf(EndpointBuilder builder) =>
        builder.Metadata.OfType<IHttpMethodMetadata>().Any(one => one.HttpMethods.Contains(HttpMethods.Patch))
            ? [Json, MergePatch]
            : [Json];

    public static void Declare(EndpointBuilder builder, Type type, int maxBytes, string[] contentTypes)
    {
        builder.Metadata.Add(new AcceptsMetadata(contentTypes, type));
        builder.Metadata.Add(new RequestSizeLimitAttribute(maxBytes));
        foreach (var status in (int[])[StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType])
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Problem), [V2Problems.ContentType]));
    }
}
