using FunQuail.Domain.Common;

namespace FunQuail.Domain.Identity;

/// <summary>Lets one person register on a server that is not open to everybody.</summary>
public sealed class Invitation
{
    public const int CodeMaxLength = 50;
    public const int DefaultDays = 14;
    public const int MaxDays = 365;
    public const int MaxOpen = 100;

    private Invitation()
    {
    }

    public Guid Guid { get; private set; }

    /// <summary>The account that invites.</summary>
    public int OwnerId { get; private set; }

    /// <summary>In capitals; upper and lower case are equal.</summary>
    public string Code { get; private set; } = "";

    public DateTimeOffset CreationDate { get; private set; }

    public DateTimeOffset ExpirationDate { get; private set; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? UsedDate { get; private set; }

    /// <summary>Who came by it; null while it is open, and when that account is gone.</summary>
    public int? InvitedId { get; private set; }

    public static Result<Invitation> Create(Guid guid, int ownerId, string code, int days, DateTimeOffset now)
    {
        if (days is < 1 or > MaxDays) return InvitationErrors.BadLifetime;

        return new Invitation
        {
            Guid = guid,
            OwnerId = ownerId,
            Code = KeyOf(code),
            CreationDate = now,
            ExpirationDate = now.AddDays(days),
        };
    }

    public static string KeyOf(string code) => code.Trim().ToUpperInvariant();

    public bool IsOpen(DateTimeOffset now) => UsedDate is null && now < ExpirationDate;

    public Result Use(int accountId, DateTimeOffset now)
    {
        if (!IsOpen(now)) return InvitationErrors.NotOpen;

        UsedDate = now;
        InvitedId = accountId;
        return Result.Success;
    }
}
