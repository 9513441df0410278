using FunQuail.Web.Http.OpenApi;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.V1.OpenApi;

/// <summary>What the description says of itself.</summary>
internal static class DocumentFacts
{
    private static readonly IReadOnlyList<(string Name, string Description)> Tags =
    [
        ("OAuth", "Applications, what people give them, and their tokens."),
        ("Users", "Logging in with a browser, and what people do with their own accounts."),
        ("Registration", "Making an account for oneself."),
        ("Passwords", "Other passwords, for whoever knows the present one and for whoever forgot it."),
    ];

    public static Task AddAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        var info = new OpenApiInfo
        {
            Title = "FunQuail API v1",
            Version = "1.0.0",
            Summary = "What Funkwhale's clients ask for.",
            Description =
                "The addresses of Funkwhale's API, as far as they are here. Each takes a slash at its end or none, and those " +
                "of `users/` also stand below `users/users/`. Bodies are JSON, a form or a form of parts, at most 64 KiB; " +
                "fields that are not known are passed over. Refusals are in the words of Django REST framework. New clients " +
                "do better with the API v2.",
        };
        document.Introduce(info, Tags);
        document.AddComponent<IOpenApiSchema>(AnswerFacts.Refusal, AnswerFacts.RefusalSchema);
        return Task.CompletedTask;
    }
}
