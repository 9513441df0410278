using FunQuail.Domain.Common;

namespace FunQuail.Domain.Identity;

/// <summary>Which passwords are too easy to guess.</summary>
public static class PasswordRules
{
    public const int MinLength = 8;

    /// <summary>Hashing takes time that grows with the length.</summary>
    public const int MaxLength = 256;

    private const int ShortestPart = 4;

    /// <summary>Of eight characters and more, in lower case, without the digits that people put at the end.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "password", "passwort", "passw0rd", "p@ssw0rd", "p@ssword", "letmein", "qwertyui", "qwertyuiop", "qwerty", "qwertz",
        "qwertzuiop", "azerty", "azertyuiop", "asdfghjk", "asdfghjkl", "asdfasdf", "1qaz2wsx", "1q2w3e4r", "1q2w3e4r5t",
        "1q2w3e", "qazwsx", "qazwsxedc", "zxcvbnm", "iloveyou", "sunshine", "princess", "football", "baseball", "superman",
        "batman", "trustno", "whatever", "starwars", "computer", "internet", "welcome", "michelle", "jennifer", "changeme",
        "administrator", "abcdefgh", "abcd", "abc", "aaaaaaaa", "secret", "dragon", "monkey", "shadow", "master", "google",
        "samsung", "pokemon", "liverpool", "charlie", "corvette", "mercedes", "butterfly", "elephant", "hello", "test",
        "testtest", "login", "guest", "default", "funkwhale", "funquail",
    };

    /// <summary>Why this password is refused; null when it may be used.</summary>
    public static Error? Check(string password, string userName, string email)
    {
        if (password.Length is < MinLength or > MaxLength) return PasswordErrors.BadLength;
        if (password.All(char.IsAsciiDigit)) return PasswordErrors.OnlyDigits;

        var lower = password.ToLowerInvariant();
        if (Common.Contains(lower) || Common.Contains(lower.TrimEnd("0123456789!?.".ToCharArray()))) return PasswordErrors.Common;

        return Resembles(lower, userName) || email.Split('@', '.').Any(part => Resembles(lower, part))
            ? PasswordErrors.LikeTheAccount
            : null;
    }

    /// <summary>One holds the other, and most of the password is that.</summary>
    private static bool Resembles(string password, string part)
    {
        var name = part.ToLowerInvariant();
        if (name.Length < ShortestPart) return false;

        return name.Contains(password, StringComparison.Ordinal)
            || (password.Contains(name, StringComparison.Ordinal) && name.Length * 2 >= password.Length);
    }
}
