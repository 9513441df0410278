using FunQuail.Domain.Identity;
using FunQuail.Domain.Identity.OAuth;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>Makes the tokens of a family.</summary>
internal static class TokenPair
{
    public static IssuedTokens Issue(
        ITokenRepository tokens, TokenFamily family, string scopes, TokenLifetimes lifetimes, DateTimeOffset now)
    {
        var (access, refresh) = (Secret.NewToken(), Secret.NewToken());
        tokens.Add(AccessToken.Issue(access, family, scopes, now, lifetimes.AccessToken));
        tokens.Add(RefreshToken.Issue(refresh, family, now, lifetimes.RefreshToken));
        return new IssuedTokens(access, refresh, lifetimes.AccessToken, scopes);
    }
}
