using FunQuail.Domain.Common;

namespace FunQuail.Domain.Identity;

/// <summary>What the bearer of a link may do, once.</summary>
public enum LinkPurpose
{
    /// <summary>Make an e-mail address the account's, since whoever has the link reads its mail.</summary>
    ConfirmEmail,

    /// <summary>Choose a new password.</summary>
    ResetPassword,

    /// <summary>Make the first administrator.</summary>
    SetUp,
}

/// <summary>A link that works once, and not for long. The server keeps its digest.</summary>
public sealed class OneTimeLink
{
    private static readonly TimeSpan MailConfirmation = TimeSpan.FromDays(7);
    private static readonly TimeSpan Otherwise = TimeSpan.FromDays(1);

    private OneTimeLink()
    {
    }

    public byte[] TokenDigest { get; private set; } = [];

    public LinkPurpose Purpose { get; private set; }

    /// <summary>Whose link it is; null for a set-up, which nobody has yet.</summary>
    public int? AccountId { get; private set; }

    /// <summary>The address to confirm; null for other purposes.</summary>
    public string? Email { get; private set; }

    public DateTimeOffset ExpirationDate { get; private set; }

    public static OneTimeLink ToConfirm(string email, int accountId, string token, DateTimeOffset now)
    {
        var link = Of(LinkPurpose.ConfirmEmail, accountId, token, now + MailConfirmation);
        link.Email = email;
        return link;
    }

    public static OneTimeLink ToReset(int accountId, string token, DateTimeOffset now) =>
        Of(LinkPurpose.ResetPassword, accountId, token, now + Otherwise);

    /// <summary>Lasts until the next start of the server, which makes a new one.</summary>
    public static OneTimeLink ToSetUp(string token) => Of(LinkPurpose.SetUp, null, token, DateTimeOffset.MaxValue);

    /// <summary>Why it leads nowhere; null when it does.</summary>
    public Error? Check(LinkPurpose purpose, DateTimeOffset now) =>
        Purpose == purpose && now < ExpirationDate ? null : AccountErrors.BadLink;

    private static OneTimeLink Of(LinkPurpose purpose, int? accountId, string token, DateTimeOffset until) => new()
    {
        TokenDigest = Secret.DigestOf(token),
        Purpose = purpose,
        AccountId = accountId,
        ExpirationDate = until,
    };
}
