using FunQuail.Web.Http.RateLimits;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>
/// Describes what limits add to an operation: a status of its own, and headers of all its answers, which are described once.
/// </summary>
internal static class LimitFacts
{
    /// <summary>Comes before the answers are explained.</summary>
    public static Task AddRefusalAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (!IsLimited(context)) return Task.CompletedTask;

        var body = new OpenApiMediaType
        {
            Schema = operation.Responses!["400"].Content![V2Problems.ContentType].Schema,
        };
        operation.Responses.TryAdd("429", new OpenApiResponse
        {
            Content = new Dictionary<string, OpenApiMediaType> { [V2Problems.ContentType] = body },
        });
        return Task.CompletedTask;
    }

    /// <summary>Comes when all answers are there. What answers share they have also where nothing is limited.</summary>
    public static Task AddHeadersAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var isLimited = IsLimited(context);
        foreach (var (status, answer) in operation.Responses!)
        {
            if (answer is not OpenApiResponse response || !(isLimited || SharedAnswers.Has(status))) continue;

            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            foreach (var (name, _) in RateHeaders.All)
                response.Headers[name] = new OpenApiHeaderReference(name, context.Document);
        }

        return Task.CompletedTask;
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

    private static bool IsLimited(OpenApiOperationTransformerContext context) =>
        context.Description.ActionDescriptor.EndpointMetadata.OfType<RouteLimit>().LastOrDefault()?.Action is not null;
}
