namespace FunQuail.Domain.Identity.OAuth;

/// <summary>Opens what its scopes say, for some hours.</summary>
public sealed class AccessToken
{
    private AccessToken()
    {
    }

    public byte[] Digest { get; private set; } = [];

    public int FamilyId { get; private set; }

    /// <summary>Separated by blanks.</summary>
    public string Scopes { get; private set; } = "";

    public DateTimeOffset CreationDate { get; private set; }

    public DateTimeOffset ExpirationDate { get; private set; }

    /// <param name="token">The secret, of which the digest is kept.</param>
    public static AccessToken Issue(
        string token, TokenFamily family, string scopes, DateTimeOffset now, TimeSpan lifetime) => new()
        {
            Digest = Secret.DigestOf(token),
            FamilyId = family.Id,
            Scopes = scopes,
            CreationDate = now,
            ExpirationDate = now + lifetime,
        };
}
