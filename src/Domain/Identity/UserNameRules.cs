using FunQuail.Domain.Common;

namespace FunQuail.Domain.Identity;

/// <summary>What an account may be called. The name is its actor's handle too, so it never changes.</summary>
public static class UserNameRules
{
    public const int MaxLength = 100;

    /// <summary>Names that mislead, and parts of paths.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "funquail", "funkwhale", "library", "instance", "test", "status", "root", "admin", "owner", "superuser", "staff",
        "service", "me", "ghost", "_", "-", "hello", "contact", "inbox", "outbox", "shared-inbox", "shared_inbox", "actor",
    };

    /// <summary>Why nobody may have this name; null when somebody may.</summary>
    public static Error? Check(string userName)
    {
        if (Reserved.Contains(userName)) return AccountErrors.UserNameTaken;

        var isWord = userName.Length is > 0 and <= MaxLength
            && userName.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
        return isWord ? null : AccountErrors.BadUserName;
    }
}
