using FunQuail.Application.Identity.OAuth;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
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
        oauth.MapPost("token", Issue).WithName("v1.oauth.token").LimitedAs(RateActions.OAuthToken);
        oauth.MapPost("revoke", Revoke).WithName("v1.oauth.revoke").LimitedAs(RateActions.OAuthRevoke);
        oauth.MapPost("introspect", Introspect).WithName("v1.oauth.introspect").LimitedAs(RateActions.OAuthToken);
    }

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

    private static async Task<IResult> Revoke(V1Fields fields, HttpRequest request, IMediator app, CancellationToken ct)
    {
        var client = ClientProof.Read(request, fields, "token");
        if (!client.Succeeded) return OAuthReply.Refusal(client.Errors[0]);

        var revoked = await app.Send(new RevokeToken(client.Value, fields["token"]!), ct);
        return revoked.Succeeded ? OAuthReply.Empty() : OAuthReply.Refusal(revoked.Errors[0]);
    }

    private static async Task<IResult> Introspect(V1Fields fields, HttpRequest request, IMediator app, CancellationToken ct)
    {
        var client = ClientProof.Read(request, fields, "token");
        if (!client.Succeeded) return OAuthReply.Refusal(client.Errors[0]);

        var found = await app.Send(new IntrospectToken(client.Value, fields["token"]!), ct);
        return found.Succeeded ? OAuthReply.Of(Introspection.From(found.Value)) : OAuthReply.Refusal(found.Errors[0]);
    }

    private static TokenRequest RequestOf(V1Fields fields, ClientCredentials client) => new(client, fields["grant_type"]!)
    {
        Code = fields["code"],
        RedirectUri = fields["redirect_uri"],
        Verifier = fields["code_verifier"],
        RefreshToken = fields["refresh_token"],
        Scope = fields["scope"],
    };
}
