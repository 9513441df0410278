using FunQuail.Application.Identity.OAuth;

namespace FunQuail.Web.V1.OAuth;

/// <summary>Tokens (RFC 6749, 5.1).</summary>
/// <param name="AccessToken">Opens what was agreed to, as a bearer token.</param>
/// <param name="ExpiresIn">For how many seconds it does.</param>
/// <param name="TokenType">`Bearer`.</param>
/// <param name="Scope">What the token may do, separated by blanks.</param>
/// <param name="RefreshToken">Brings the next tokens, once.</param>
internal sealed record TokenAnswer(string AccessToken, int ExpiresIn, string TokenType, string Scope, string RefreshToken)
{
    public static TokenAnswer From(IssuedTokens tokens) =>
        new(tokens.AccessToken, (int)tokens.Lifetime.TotalSeconds, "Bearer", tokens.Scopes, tokens.RefreshToken);
}
