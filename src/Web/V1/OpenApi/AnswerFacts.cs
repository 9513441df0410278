using FunQuail.Web.Http.OpenApi;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.V1.OpenApi;

/// <summary>Describes answers: what each status means, and by which the operation may refuse.</summary>
internal static class AnswerFacts
{
    public const string Refusal = "Refusal";

    /// <summary>A sentence, or messages by field; clients show either.</summary>
    public static OpenApiSchema RefusalSchema => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Why a request is refused: in one sentence, or by field.",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["detail"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String, Description = "What is wrong with the request as a whole.",
            },
        },
        AdditionalProperties = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = new OpenApiSchema { Type = JsonSchemaType.String },
            Description = "What is wrong with the field of this name; `non_field_errors` with several together.",
        },
    };

    public static Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        foreach (var status in StatusesOf(operation, context)) operation.Responses!.TryAdd(status, Refused(context));

        foreach (var (status, answer) in operation.Responses!)
        {
            answer.Description = MeaningOf(status);
            if (answer is OpenApiResponse response && LimitHeaders.IsLimited(context))
                LimitHeaders.Add(response, context.Document);
        }

        return Task.CompletedTask;
    }

    /// <summary>What follows from what the operation takes, and what it declares.</summary>
    private static IEnumerable<string> StatusesOf(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var status in metadata.OfType<DescribedRefusals>().SelectMany(refusals => refusals.Statuses))
            yield return $"{status}";
        if (operation.RequestBody is not null) yield return "400";
        if (AccessFacts.ScopeOf(context) is not null)
        {
            yield return "401";
            yield return "403";
        }

        if (operation.Parameters?.Any(parameter => parameter.In is ParameterLocation.Path) is true) yield return "404";
        if (operation.RequestBody is not null) yield return "413";
        if (operation.RequestBody is not null && !metadata.OfType<DescribedBody>().Any()) yield return "415";
        if (LimitHeaders.IsLimited(context)) yield return "429";
        yield return "500";
    }

    private static OpenApiResponse Refused(OpenApiOperationTransformerContext context) => new()
    {
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new() { Schema = new OpenApiSchemaReference(Refusal, context.Document) },
        },
    };

    private static string MeaningOf(string status) => status switch
    {
        "200" => "It is so.",
        "201" => "It is made.",
        "204" => "It is done.",
        "302" => "The browser is sent on.",
        "400" => "Something about the request is wrong.",
        "401" => "Who asks has to be known, or the token opens nothing; WWW-Authenticate tells by which scheme to come.",
        "403" => "Whoever asks may not do this, or does not prove to come from a page of this server.",
        "404" => "There is no such thing, or not for whoever asks.",
        "413" => "The body is longer than 64 KiB.",
        "415" => "The body is of a type that is not taken here.",
        "429" => "Too much for this caller; Retry-After tells when to try again.",
        "500" => "The server failed. It is not the request's fault.",
        _ => status,
    };
}
