using FunQuail.Web.Http.RateLimits;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.Http.OpenApi;

/// <summary>Headers that limits add to answers. They are described once, and answers refer to them.</summary>
internal static class LimitHeaders
{
    public static bool IsLimited(OpenApiOperationTransformerContext context) =>
        context.Description.ActionDescriptor.EndpointMetadata.OfType<RouteLimit>().LastOrDefault()?.Action is not null;

    public static void Add(OpenApiResponse answer, OpenApiDocument? document)
    {
        answer.Headers ??= new Dictionary<string, IOpenApiHeader>();
        foreach (var (name, _) in RateHeaders.All) answer.Headers[name] = new OpenApiHeaderReference(name, document);
    }

    public static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        foreach (var (name, meaning) in RateHeaders.All)
        {
            var type = name == RateHeaders.Scope ? JsonSchemaType.String : JsonSchemaType.Integer;
            document.AddComponent(name, new OpenApiHeader { Description = meaning, Schema = new OpenApiSchema { Type = type } });
        }

        return Task.CompletedTask;
    }
}
