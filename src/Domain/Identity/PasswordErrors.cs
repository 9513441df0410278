using FunQuail.Domain.Common;

namespace FunQuail.Domain.Identity;

public static class PasswordErrors
{
    public static readonly Error BadLength = Error.Invalid(
        "password.bad_length",
        $"Choose a password of {PasswordRules.MinLength} to {PasswordRules.MaxLength} characters.", "password");

    public static readonly Error OnlyDigits = Error.Invalid(
        "password.only_digits", "Choose a password that is not a number.", "password");

    public static readonly Error Common = Error.Invalid(
        "password.common", "Many people use this password, so it is guessed first: choose another.", "password");

    public static readonly Error LikeTheAccount = Error.Invalid(
        "password.like_the_account", "Choose a password that does not resemble your name or e-mail address.", "password");
}
