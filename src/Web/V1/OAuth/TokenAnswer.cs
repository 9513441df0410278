using FunQuail.Application.Identity.OAuth;

namespace FunQuail.Web.V1.OAuth;

/// <summary>Tokens (RFC 6749, 5.1).</summary>
internal sealed record TokenAnswer(string AccessToken, int ExpiresIn, string TokenType, string Scope, string RefreshToken)
{
    public static TokenAnswer From(IssuedTokens tokens) =>
        new(tokens.AccessToken, (int)tokens.Lifetime.TotalSeconds, "Bearer", tokens.Scopes, tokens.RefreshToken);
}
