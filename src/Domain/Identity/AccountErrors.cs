using FunQuail.Domain.Common;

namespace FunQuail.Domain.Identity;

public static class AccountErrors
{
    public static readonly Error NotFound = Error.NotFound("account.not_found", "There is no account of this name.");

    public static readonly Error BadUserName = Error.Invalid(
        "account.bad_user_name", $"Choose a name of 1 to {UserNameRules.MaxLength} letters a to z, digits and underscores.",
        "userName");

    public static readonly Error UserNameTaken = new(
        ErrorKind.Conflict, "account.user_name_taken",
        "This name belongs to somebody, or did once, or is kept for the server: choose another.", "userName");

    public static readonly Error BadEmail = Error.Invalid(
        "account.bad_email", "Give an e-mail address such as ada@example.org.", "email");

    public static readonly Error EmailTaken = new(
        ErrorKind.Conflict, "account.email_taken",
        "Another account has this e-mail address: log in to it, or give another address.", "email");

    public static readonly Error RegistrationClosed = new(
        ErrorKind.Forbidden, "account.registration_closed", "This server is open to invited people only: ask for an invitation.");

    /// <summary>Wrong and locked out sound alike, so that nobody learns from it which accounts there are.</summary>
    public static readonly Error LogInRefused = new(
        ErrorKind.Unauthenticated, "account.log_in_refused",
        "The name or the password is wrong, or there were too many tries: check both, or wait a quarter of an hour.");

    /// <summary>For somebody who is here already and repeats the password; wrong and locked out sound alike again.</summary>
    public static readonly Error WrongPassword = Error.Invalid(
        "account.wrong_password",
        "This is not your password, or there were too many tries: check it, or wait a quarter of an hour.", "password");

    public static readonly Error Inactive = new(
        ErrorKind.Forbidden, "account.inactive", "This account is not active: a moderator has to approve it first.");

    public static readonly Error SecondFactorNeeded = new(
        ErrorKind.Unauthenticated, "account.second_factor_needed", "This account asks for a code as well: log in on the page.");

    public static readonly Error BadCode = Error.Invalid(
        "account.bad_code", "This code is wrong, or was used before: enter the one that your app shows now.", "code");

    public static readonly Error SecondFactorMissing = Error.Conflict(
        "account.second_factor_missing", "There is no second factor to confirm: begin by enrolling one.");

    public static readonly Error SecondFactorThere = Error.Conflict(
        "account.second_factor_there", "This account has a second factor already: disable it before you enrol another.");

    public static readonly Error LastAdministrator = Error.Conflict(
        "account.last_administrator", "This is the only administrator: make another one first.");

    public static readonly Error BadLink = Error.Invalid(
        "account.bad_link", "This link was used before, or is too old: ask for a new one.", "token");

    public static readonly Error SessionNotFound = Error.NotFound(
        "session.not_found", "There is no session with this GUID.");
}
