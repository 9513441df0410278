namespace FunQuail.Domain.Identity.OAuth;

/// <summary>Is turned into new tokens, itself among them. Used a second time it tells of a theft.</summary>
public sealed class RefreshToken
{
    private RefreshToken()
    {
    }

    public byte[] Digest { get; private set; } = [];

    public int FamilyId { get; private set; }

    public DateTimeOffset ExpirationDate { get; private set; }

    public DateTimeOffset? UseDate { get; private set; }

    /// <param name="token">The secret, of which the digest is kept.</param>
    /// <param name="idleTime">For how long it waits to be used.</param>
    public static RefreshToken Issue(string token, TokenFamily family, DateTimeOffset now, TimeSpan idleTime) => new()
    {
        Digest = Secret.DigestOf(token),
        FamilyId = family.Id,
        ExpirationDate = now + idleTime,
    };

    /// <summary>
    /// Whether it has been used so long ago that no client which merely lost the answer would come again: two parties have it.
    /// </summary>
    public bool IsReplayed(DateTimeOffset now, TimeSpan tolerance) => UseDate is { } used && now - used > tolerance;

    public bool IsExpired(DateTimeOffset now) => now >= ExpirationDate;

    /// <summary>The first use counts: whoever comes again does not prolong the tolerance.</summary>
    public void Use(DateTimeOffset now) => UseDate ??= now;
}
