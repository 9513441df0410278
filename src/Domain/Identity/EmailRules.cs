using System.Net.Mail;
using FunQuail.Domain.Common;

namespace FunQuail.Domain.Identity;

/// <summary>What an e-mail address looks like. Whether it is somebody's, only a message can tell.</summary>
public static class EmailRules
{
    /// <summary>RFC 5321 allows no more.</summary>
    public const int MaxLength = 254;

    /// <summary>Why this is no address; null when it is one.</summary>
    public static Error? Check(string email)
    {
        var isOne = email.Length <= MaxLength && MailAddress.TryCreate(email, out var parsed) && parsed.Address == email
            && !email.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter));
        return isOne ? null : AccountErrors.BadEmail;
    }
}
