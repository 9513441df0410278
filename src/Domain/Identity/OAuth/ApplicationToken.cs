namespace FunQuail.Domain.Identity.OAuth;

/// <summary>The token that the owner of an application may use without consent and refresh, until it is renewed.</summary>
public sealed class ApplicationToken
{
    private ApplicationToken()
    {
    }

    /// <summary>Its application has no other.</summary>
    public int ApplicationId { get; private set; }

    public int AccountId { get; private set; }

    public byte[] Digest { get; private set; } = [];

    public DateTimeOffset CreationDate { get; private set; }

    /// <summary>To some minutes.</summary>
    public DateTimeOffset? LastUseDate { get; private set; }

    /// <param name="token">The secret, of which the digest is kept.</param>
    public static ApplicationToken Issue(string token, OAuthApplication application, int accountId, DateTimeOffset now) => new()
    {
        ApplicationId = application.Id,
        AccountId = accountId,
        Digest = Secret.DigestOf(token),
        CreationDate = now,
    };

    /// <summary>The former token opens nothing from now on.</summary>
    public void Renew(string token, DateTimeOffset now) =>
        (Digest, CreationDate, LastUseDate) = (Secret.DigestOf(token), now, null);
}
