using FunQuail.Web.Http.OpenApi;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>Describes what limits add to an operation: a status of its own, and headers of all its answers.</summary>
internal static class LimitFacts
{
    /// <summary>Comes before the answers are explained.</summary>
    public static Task AddRefusalAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (!LimitHeaders.IsLimited(context)) return Task.CompletedTask;

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
        var isLimited = LimitHeaders.IsLimited(context);
        foreach (var (status, answer) in operation.Responses!)
        {
            if (answer is OpenApiResponse response && (isLimited || SharedAnswers.Has(status)))
                LimitHeaders.Add(response, context.Document);
        }

        return Task.CompletedTask;
    }
}
