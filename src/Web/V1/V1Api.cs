using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.V1.Identity;
using FunQuail.Web.V1.OAuth;
using FunQuail.Web.V1.OpenApi;
using FunQuail.Web.V1.RateLimits;

namespace FunQuail.Web.V1;

/// <summary>The API of Funkwhale's clients: everything under <c>/api/v1</c>, with and without a slash at the end.</summary>
internal static class V1Api
{
    public const string Prefix = "/api/v1";

    public static IServiceCollection AddV1(this IServiceCollection services) => services
        .AddSingleton(new LimitRefusal(Prefix, Throttled.WriteAsync))
        .AddSingleton(new OAuthAddresses(
            Token: $"{Prefix}/oauth/token/",
            Revocation: $"{Prefix}/oauth/revoke/",
            Introspection: $"{Prefix}/oauth/introspect/"))
        .AddV1OpenApi();

    public static void MapV1(this IEndpointRouteBuilder routes)
    {
        var v1 = routes.MapGroup(Prefix).WithGroupName(V1OpenApi.Document).TakesTokenInQuery().RefusesBy(V1Errors.WriteAsync)
            .WithBodyRules(errors => V1Reply.Refusal(errors)).WithMetadata(ForgivesBadTokens.Mark);
        AppEndpoints.Map(v1);
        GrantEndpoints.Map(v1);
        AuthorizeEndpoints.Map(v1);
        TokenEndpoints.Map(v1);
        UserRoutes.Map(v1);
        RegistrationEndpoints.Map(v1);
        PasswordEndpoints.Map(v1);
        AuthUserEndpoints.Map(v1);
        RateLimitEndpoints.Map(v1);
        V1OpenApi.Map(v1);
    }
}
