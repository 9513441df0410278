using System.Text.Json;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Application.Identity.Scopes;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.WellKnown;

/// <summary>Where an application learns how people give it access here (RFC 8414).</summary>
internal static class AuthorizationServer
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void MapAuthorizationServer(this IEndpointRouteBuilder routes) => routes
        .MapMethods("/.well-known/oauth-authorization-server", Read, Get)
        .WithName("well-known.oauth-authorization-server.get")
        .Open()
        .NotLimited("Applications find their way by it, and it is a constant.")
        .ExcludeFromDescription();

    private static JsonHttpResult<Metadata> Get(
        OAuthAddresses addresses, PublicAddress server, ScopeRegistry scopes, IEnumerable<IGrantType> grants) =>
        TypedResults.Json(
            new Metadata
            {
                Issuer = server.At(""),
                AuthorizationEndpoint = server.At("/authorize"),
                TokenEndpoint = server.At(addresses.Token),
                RevocationEndpoint = server.At(addresses.Revocation),
                IntrospectionEndpoint = server.At(addresses.Introspection),
                ScopesSupported = [.. scopes.All.Where(scope => scope.Grantable).Select(scope => scope.Name)],
                GrantTypesSupported = [.. grants.Select(grant => grant.Name)],
            },
            Json);

    private sealed record Metadata
    {
        private static readonly string[] WithSecret = ["client_secret_post", "client_secret_basic"];

        public required string Issuer { get; init; }

        public required string AuthorizationEndpoint { get; init; }

        public required string TokenEndpoint { get; init; }

        public required string RevocationEndpoint { get; init; }

        public required string IntrospectionEndpoint { get; init; }

        public required IReadOnlyList<string> ScopesSupported { get; init; }

        public required IReadOnlyList<string> GrantTypesSupported { get; init; }

        public IReadOnlyList<string> ResponseTypesSupported { get; } = ["code"];

        public IReadOnlyList<string> ResponseModesSupported { get; } = ["query"];

        public IReadOnlyList<string> TokenEndpointAuthMethodsSupported { get; } = [.. WithSecret, "none"];

        public IReadOnlyList<string> RevocationEndpointAuthMethodsSupported { get; } = [.. WithSecret, "none"];

        public IReadOnlyList<string> IntrospectionEndpointAuthMethodsSupported { get; } = WithSecret;

        public IReadOnlyList<string> CodeChallengeMethodsSupported { get; } = ["S256"];

        public bool AuthorizationResponseIssParameterSupported { get; } = true;
    }
}
