using FunQuail.Domain.Common;

namespace FunQuail.Domain.Identity.OAuth;

/// <summary>Refusals of the token endpoint and its neighbours. What follows the dot is the word of RFC 6749.</summary>
public static class OAuthErrors
{
    public static readonly Error InvalidClient = new(
        ErrorKind.Unauthenticated, "oauth.invalid_client", "The application is not known, or its secret is wrong.");

    public static readonly Error InvalidGrant = Error.Invalid(
        "oauth.invalid_grant", "The code or token is wrong, expired, used, or not this application's. Ask for consent anew.");

    public static readonly Error InvalidScope = Error.Invalid(
        "oauth.invalid_scope", "A scope is not known, cannot be given to applications, or is more than this one may have.");

    public static readonly Error UnsupportedGrantType = Error.Invalid(
        "oauth.unsupported_grant_type", "Tokens are not given for this type of grant.");

    public static readonly Error UnsupportedResponseType = Error.Invalid(
        "oauth.unsupported_response_type", "Only the response type \"code\" is answered.");

    public static readonly Error AccessDenied = new(
        ErrorKind.Forbidden, "oauth.access_denied", "The account's owner has not agreed.");

    public static readonly Error UnknownApplication = Error.Invalid("oauth.unknown_application", "Invalid application");

    public static readonly Error WrongRedirect = Error.Invalid("oauth.wrong_redirect", "Mismatching redirect URI.");

    public static Error InvalidRequest(string message) => Error.Invalid("oauth.invalid_request", message);
}
