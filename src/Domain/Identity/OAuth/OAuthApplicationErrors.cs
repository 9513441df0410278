using FunQuail.Domain.Common;

namespace FunQuail.Domain.Identity.OAuth;

public static class OAuthApplicationErrors
{
    public static readonly Error NotFound = Error.NotFound("application.not_found", "There is no such application.");

    public static readonly Error BadName = Error.Invalid(
        "application.bad_name", $"Give the application a name of 1 to {OAuthApplication.NameMaxLength} characters.", "name");

    public static readonly Error BadRedirect = Error.Invalid(
        "application.bad_redirect",
        "Give absolute addresses with a scheme, without a fragment and separated by blanks, that lead back to the application.",
        "redirect_uris");

    public static readonly Error TooManyRedirects = Error.Invalid(
        "application.too_many_redirects",
        $"Give at most {RedirectUris.Most} addresses of at most {RedirectUris.MaxLength} characters each.",
        "redirect_uris");

    public static readonly Error TooMany = Error.Conflict(
        "application.too_many", $"An account has at most {OAuthApplication.MostOfOneOwner} applications: delete one first.");
}
