using FunQuail.Application.Identity.Scopes;
using FunQuail.Web.Http.Authentication;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.Http.OpenApi;

/// <summary>Says by which ways one comes in, and which scope each operation takes, from what the routes declare.</summary>
internal static class AccessFacts
{
    private const string Consent = "oauth2";
    private const string Token = "token";
    private const string Password = "password";
    private const string Session = "session";

    /// <summary>The scope that an operation takes; null for one that is open.</summary>
    public static string? ScopeOf(OpenApiOperationTransformerContext context) =>
        context.Description.ActionDescriptor.EndpointMetadata.OfType<AccessRule>().LastOrDefault()?
            .ScopeOf(context.Description.HttpMethod ?? HttpMethods.Get);

    public static Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        operation.Security = ScopeOf(context) is not { } scope ? []
            : IsGrantable(scope, context.ApplicationServices)
                ? [Requirement(Consent, [scope], context.Document), Requirement(Token, [], context.Document)]
                : [Requirement(Password, [scope], context.Document), Requirement(Session, [scope], context.Document)];
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
        AddInPerson(document);
        return Task.CompletedTask;
    }

    /// <summary>For what no application is allowed.</summary>
    private static void AddInPerson(OpenApiDocument document)
    {
        document.AddComponent<IOpenApiSecurityScheme>(Password, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "basic",
            Description = "The name and the password of an account that asks for no code as well.",
        });
        document.AddComponent<IOpenApiSecurityScheme>(Session, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Cookie,
            Name = Proofs.SessionCookie,
            Description = "The session of somebody who has logged in on a page. Writes repeat the cookie `csrftoken` in the " +
                "header `X-CSRFToken`.",
        });
    }

    private static bool IsGrantable(string scope, IServiceProvider services) =>
        services.GetRequiredService<ScopeRegistry>().Find(scope) is { Grantable: true };

    private static OpenApiSecurityRequirement Requirement(string scheme, List<string> scopes, OpenApiDocument? document) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = scopes };
}
