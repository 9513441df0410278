using FunQuail.Application.Identity.Scopes;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>
/// New tokens for a refresh token (RFC 6749, 6), which is used up. One that comes again is in two hands, of which one is a
/// thief's: all of its family are revoked (RFC 9700, 4.14), unless it comes so soon that the client may have lost the answer.
/// </summary>
internal sealed class RefreshTokenGrant(
    ITokenRepository tokens, ScopeRegistry scopes, TokenLifetimes lifetimes, TimeProvider clock) : IGrantType
{
    public string Name => "refresh_token";

    public async Task<Result<GrantOutcome>> IssueAsync(TokenRequest request, OAuthApplication application, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(request.RefreshToken)) return OAuthErrors.InvalidRequest("Give the refresh_token.");

        var now = clock.GetUtcNow();
        var token = await tokens.TakeRefreshTokenAsync(request.RefreshToken, ct);
        var family = token is null ? null : await tokens.FindFamilyAsync(token.FamilyId, ct);
        if (token is null || family is not { IsRevoked: false } || family.ApplicationId != application.Id)
            return OAuthErrors.InvalidGrant;

        if (token.IsReplayed(now, lifetimes.LostAnswer))
        {
            family.Revoke(now);
            return GrantOutcome.Refused(OAuthErrors.InvalidGrant);
        }

        if (token.IsExpired(now)) return OAuthErrors.InvalidGrant;

        var asked = string.IsNullOrWhiteSpace(request.Scope) ? family.Scopes : request.Scope;
        if (!scopes.MayBeAsked(asked, family.Scopes)) return OAuthErrors.InvalidScope;

        token.Use(now);
        return GrantOutcome.Of(TokenPair.Issue(tokens, family, scopes.Normalise(asked), lifetimes, now));
    }
}
