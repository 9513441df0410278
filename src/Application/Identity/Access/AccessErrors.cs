using FunQuail.Domain.Common;

namespace FunQuail.Application.Identity.Access;

/// <summary>Why a request is turned away before anything is done.</summary>
public static class AccessErrors
{
    public static readonly Error NotAuthenticated = new(
        ErrorKind.Unauthenticated, "access.not_authenticated", "Say who you are: log in, or send a token.");

    public static readonly Error InvalidToken = new(
        ErrorKind.Unauthenticated, "access.invalid_token",
        "The token is not known, has expired or was revoked. Get another one.");

    public static readonly Error WrongPassword = new(
        ErrorKind.Unauthenticated, "access.wrong_password",
        "The name or the password is wrong, or does not suffice for this account. Log in, or send a token.");

    public static readonly Error ForgedRequest = new(
        ErrorKind.Forbidden, "access.forged_request",
        "The request does not prove that it comes from a page of this server. Load the page again.");

    public static Error InsufficientScope(string scope) => new(
        ErrorKind.Forbidden, "access.insufficient_scope", $"This takes the scope {scope}, which you do not have here.");
}
