using FunQuail.Application.Identity.OAuth;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.V1.OpenApi;
using MediatR;

namespace FunQuail.Web.V1.OAuth;

/// <summary>
/// What applications call by themselves, and prove who they are by their own secrets: nobody's credentials are looked at.
/// </summary>
internal static class TokenEndpoints
{
    public static void Map(IEndpointRouteBuilder v1)
    {
        var oauth = v1.MapGroup("oauth").WithTags("OAuth").Open().WithSmallBodies()
            .WithMetadata(new StatusWriter(OAuthReply.WriteAsync));
        oauth.MapPost("token", Issue).WithName("v1.oauth.token").LimitedAs(RateActions.OAuthToken)
            .DescribesBody<TokenFields>(Descriptions.Forms).Produces<TokenAnswer>().MayRefuseClients();
        oauth.MapPost("revoke", Revoke).WithName("v1.oauth.revoke").LimitedAs(RateActions.OAuthRevoke)
            .DescribesBody<OwnToken>(Descriptions.Forms).Produces(StatusCodes.Status200OK).MayRefuseClients();
        oauth.MapPost("introspect", Introspect).WithName("v1.oauth.introspect").LimitedAs(RateActions.OAuthToken)
            .DescribesBody<OwnToken>(Descriptions.Forms).Produces<Introspection>().MayRefuseClients();
    }

    [EndpointSummary("Get tokens")]
    [EndpointDescription("For a code, once, or for a refresh token, which is used up by it.")]
    private static async Task<IResult> Issue(V1Fields fields, HttpRequest request, IMediator app, CancellationToken ct)
    {
        var client = ClientProof.Read(request, fields, "grant_type");
        if (!client.Succeeded) return OAuthReply.Refusal(client.Errors[0]);

        var issued = await app.Send(new IssueTokens(RequestOf(fields, client.Value)), ct);
        if (!issued.Succeeded) return OAuthReply.Refusal(issued.Errors[0]);

        return issued.Value.Tokens is { } tokens
            ? OAuthReply.Of(TokenAnswer.From(tokens))
            : OAuthReply.Refusal(issued.Value.Refusal!);
    }

    [EndpointSummary("Give a token back")]
    [EndpointDescription("Done, whether or not there was such a token (RFC 7009).")]
    private static async Task<IResult> Revoke(V1Fields fields, HttpRequest request, IMediator app, CancellationToken ct)
    {
        var client = ClientProof.Read(request, fields, "token");
        if (!client.Succeeded) return OAuthReply.Refusal(client.Errors[0]);

        var revoked = await app.Send(new RevokeToken(client.Value, fields["token"]!), ct);
        return revoked.Succeeded ? OAuthReply.Empty() : OAuthReply.Refusal(revoked.Errors[0]);
    }

    [EndpointSummary("Ask about a token")]
    [EndpointDescription("Tells an application of its own tokens, and of others that they are not active (RFC 7662).")]
    private static async Task<IResult> Introspect(V1Fields fields, HttpRequest request, IMediator app, CancellationToken ct)
    {
        var client = ClientProof.Read(request, fields, "token");
        if (!client.Succeeded) return OAuthReply.Refusal(client.Errors[0]);

        var found = await app.Send(new IntrospectToken(client.Value, fields["token"]!), ct);
        return found.Succeeded ? OAuthReply.Of(Introspection.From(found.Value)) : OAuthReply.Refusal(found.Errors[0]);
    }

    private static RouteHandlerBuilder MayRefuseClients(this RouteHandlerBuilder builder) => builder
        .Produces<OAuthError>(StatusCodes.Status400BadRequest).Produces<OAuthError>(StatusCodes.Status401Unauthorized);

    private static TokenRequest RequestOf(V1Fields fields, ClientCredentials client) => new(client, fields["grant_type"]!)
    {
        Code = fields["code"],
        RedirectUri = fields["redirect_uri"],
        Verifier = fields["code_verifier"],
        RefreshToken = fields["refresh_token"],
        Scope = fields["scope"],
    };
}
