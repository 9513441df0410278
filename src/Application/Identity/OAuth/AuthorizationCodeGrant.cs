using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>
/// Tokens for a code (RFC 6749, 4.1.3). A code that comes a second time has been stolen, before or after its use: what it was
/// turned into is revoked (RFC 9700, 4.5).
/// </summary>
internal sealed class AuthorizationCodeGrant(ITokenRepository tokens, TokenLifetimes lifetimes, TimeProvider clock) : IGrantType
{
    public string Name => "authorization_code";

    public async Task<Result<GrantOutcome>> IssueAsync(TokenRequest request, OAuthApplication application, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(request.Code)) return OAuthErrors.InvalidRequest("Give the code.");
        if (string.IsNullOrEmpty(request.RedirectUri)) return OAuthErrors.InvalidRequest("Give the redirect_uri of the code.");

        var now = clock.GetUtcNow();
        var code = await tokens.TakeCodeAsync(request.Code, ct);
        // Another application's code tells nothing of its own, and does no harm to it.
        if (code is null || code.ApplicationId != application.Id) return OAuthErrors.InvalidGrant;
        if (code.FamilyId is { } former) return await RevokeAsync(former, now, ct);
        if (!code.MayBeRedeemed(application, request.RedirectUri, request.Verifier, now)) return OAuthErrors.InvalidGrant;

        var family = TokenFamily.Begin(application, code.AccountId, code.Scopes, now);
        tokens.Add(family);
        code.Redeem(family, now);
        return GrantOutcome.Of(TokenPair.Issue(tokens, family, family.Scopes, lifetimes, now));
    }

    private async Task<Result<GrantOutcome>> RevokeAsync(int family, DateTimeOffset now, CancellationToken ct)
    {
        (await tokens.FindFamilyAsync(family, ct))?.Revoke(now);
        return GrantOutcome.Refused(OAuthErrors.InvalidGrant);
    }
}
