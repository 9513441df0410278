namespace FunQuail.Domain.Identity;

/// <summary>Somebody who logged in with a browser. The browser holds the token, the server its digest.</summary>
public sealed class Session
{
    public const int UserAgentMaxLength = 300;

    /// <summary>Of one account; the one unused for longest makes room.</summary>
    public const int MaxPerAccount = 50;

    /// <summary>A session ends when nobody used it for so long.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(30);

    /// <summary>How exactly it is known when a session was used last.</summary>
    public static readonly TimeSpan Precision = TimeSpan.FromMinutes(15);

    /// <summary>How long somebody may search for the second factor.</summary>
    public static readonly TimeSpan SecondFactorTime = TimeSpan.FromMinutes(10);

    private Session()
    {
    }

    public Guid Guid { get; private set; }

    public int AccountId { get; private set; }

    public byte[] TokenDigest { get; private set; } = [];

    /// <summary>The password was right, and the code is still to come: good for that, and for nothing else.</summary>
    public bool AwaitsSecondFactor { get; private set; }

    /// <summary>What the browser calls itself, for the list that its owner sees.</summary>
    public string? UserAgent { get; private set; }

    /// <summary>Where it was opened from, for the same list.</summary>
    public string? Address { get; private set; }

    public DateTimeOffset CreationDate { get; private set; }

    public DateTimeOffset LastUsedDate { get; private set; }

    public static Session Open(Guid guid, int accountId, string token, SessionPlace place, bool awaitsCode, DateTimeOffset now) =>
        new()
        {
            Guid = guid,
            AccountId = accountId,
            TokenDigest = Secret.DigestOf(token),
            AwaitsSecondFactor = awaitsCode,
            UserAgent = place.UserAgent is { Length: > UserAgentMaxLength } longer
                ? longer[..UserAgentMaxLength] : place.UserAgent,
            Address = place.Address,
            CreationDate = now,
            LastUsedDate = now,
        };

    /// <summary>Whether it is over, whatever the browser still holds.</summary>
    public bool IsOver(DateTimeOffset now) => LastUsedDate <= now - (AwaitsSecondFactor ? SecondFactorTime : Idle);
}

/// <summary>Where a session is opened.</summary>
/// <param name="Address">The client's address as text.</param>
public sealed record SessionPlace(string? UserAgent, string? Address)
{
    public static readonly SessionPlace Unknown = new(null, null);
}
