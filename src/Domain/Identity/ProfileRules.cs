using FunQuail.Domain.Common;

namespace FunQuail.Domain.Identity;

/// <summary>What people may say of themselves.</summary>
public static class ProfileRules
{
    /// <summary>Characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Characters.</summary>
    public const int SummaryMaxLength = 5000;

    /// <summary>Characters of the settings as JSON. They are for choices, and not for files.</summary>
    public const int SettingsMaxLength = 32 * 1024;

    /// <summary>All that is wrong with a name and a summary; null is none, and right.</summary>
    public static IReadOnlyList<Error> Check(string? name, string? summary)
    {
        var errors = new List<Error>();
        if (name is not null && (string.IsNullOrWhiteSpace(name) || name.Length > NameMaxLength || name.Any(char.IsControl)))
            errors.Add(ProfileErrors.BadName);
        if (summary?.Length > SummaryMaxLength) errors.Add(ProfileErrors.SummaryTooLong);
        return errors;
    }
}
