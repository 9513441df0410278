using FunQuail.Application.Identity.Scopes;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>Says by which ways one comes in, and which scope each operation takes, from what the routes declare.</summary>
internal static class AccessFacts
{
    private const string Consent = "oauth2";
    private const string Token = "token";

    /// <summary>The scope that an operation takes; null for one that is open.</summary>
    public static string? ScopeOf(OpenApiOperationTransformerContext context) =>
        context.Description.ActionDescriptor.EndpointMetadata.OfType<AccessRule>().LastOrDefault()?
            .ScopeOf(context.Description.HttpMethod ?? HttpMethods.Get);

    public static Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        operation.Security = ScopeOf(context) is { } scope
            ? [Requirement(Consent, [scope], context.Document), Requirement(Token, [], context.Document)]
            : [];
        return Task.CompletedTask;
    }

    public static Task AddSchemesAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        var addresses = context.ApplicationServices.GetRequiredService<OAuthAddresses>();
        var scopes = context.ApplicationServices.GetRequiredService<ScopeRegistry>().All.Where(scope => scope.Grantable);
        document.AddComponent<IOpenApiSecurityScheme>(Consent, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.OAuth2,
            Description = "For applications that act for somebody, who has agreed. PKCE is taken by S256.",
            Flows = new OpenApiOAuthFlows
            {
                AuthorizationCode = new OpenApiOAuthFlow
                {
                    AuthorizationUrl = new Uri("/authorize", UriKind.Relative),
                    TokenUrl = new Uri(addresses.Token, UriKind.Relative),
                    RefreshUrl = new Uri(addresses.Token, UriKind.Relative),
                    Scopes = scopes.ToDictionary(scope => scope.Name, scope => scope.Meaning),
                },
            },
        });
        document.AddComponent<IOpenApiSecurityScheme>(Token, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An access token, or the token of one's own application.",
        });
        return Task.CompletedTask;
    }

    private static OpenApiSecurityRequirement Requirement(string scheme, List<string> scopes, OpenApiDocument? document) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = scopes };
}
