using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.Http.OpenApi;

/// <summary>
/// Says once what the addresses have in common: an answer without a body of its own depends on its status alone, and operations
/// refer to it. One whose body is another than the others' stays where it is.
/// </summary>
internal static class SharedAnswers
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["304"] = "NotModified",
        ["400"] = "BadRequest",
        ["401"] = "Unauthenticated",
        ["403"] = "Forbidden",
        ["404"] = "NotFound",
        ["409"] = "Conflict",
        ["412"] = "PreconditionFailed",
        ["413"] = "TooLarge",
        ["415"] = "UnsupportedType",
        ["416"] = "RangeNotSatisfiable",
        ["422"] = "Unprocessable",
        ["429"] = "TooManyRequests",
        ["500"] = "ServerFailed",
        ["503"] = "Unavailable",
    };

    /// <summary>Whether answers of this status are told once for all.</summary>
    public static bool Has(string status) => Names.ContainsKey(status);

    public static Task GatherAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        var operations = document.Paths.Values.SelectMany(path => path.Operations?.Values.ToList() ?? []);
        foreach (var operation in operations.Where(operation => operation.Responses is not null))
        {
            var shared = new OpenApiResponses();
            foreach (var (status, answer) in operation.Responses!.OrderBy(one => one.Key, StringComparer.Ordinal))
                shared[status] = Names.TryGetValue(status, out var name) ? Share(document, name, answer) : answer;
            operation.Responses = shared;
        }

        return Task.CompletedTask;
    }

    private static IOpenApiResponse Share(OpenApiDocument document, string name, IOpenApiResponse answer)
    {
        if (document.Components?.Responses?.TryGetValue(name, out var shared) is true && BodyOf(shared) != BodyOf(answer))
            return answer;

        document.AddComponent(name, answer);
        return new OpenApiResponseReference(name, document);
    }

    private static string? BodyOf(IOpenApiResponse answer) =>
        (answer.Content?.Values.FirstOrDefault()?.Schema as OpenApiSchemaReference)?.Reference.Id;
}
