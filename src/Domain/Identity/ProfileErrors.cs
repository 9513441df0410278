using FunQuail.Domain.Common;

namespace FunQuail.Domain.Identity;

public static class ProfileErrors
{
    public static readonly Error BadName = Error.Invalid(
        "profile.bad_name", $"Give a name of at most {ProfileRules.NameMaxLength} characters on one line, or none.", "name");

    public static readonly Error SummaryTooLong = Error.Invalid(
        "profile.summary_too_long", $"Shorten the text to {ProfileRules.SummaryMaxLength} characters.", "summary");

    public static readonly Error SettingsTooLarge = Error.Invalid(
        "profile.settings_too_large",
        $"The settings would take more than {ProfileRules.SettingsMaxLength} characters: set fewer, or set some to null.");

    public static readonly Error BadPrivacyLevel = Error.Invalid(
        "profile.bad_privacy_level", "Say `me`, `followers`, `instance` or `everyone`.", "privacyLevel");
}
