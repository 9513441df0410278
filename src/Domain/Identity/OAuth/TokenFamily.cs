namespace FunQuail.Domain.Identity.OAuth;

/// <summary>
/// All tokens that come from one consent. They are revoked together, so that a stolen one takes the thief's others along.
/// </summary>
public sealed class TokenFamily
{
    private TokenFamily()
    {
    }

    public int Id { get; private set; }

    public int ApplicationId { get; private set; }

    /// <summary>Whose things they open; null for an application that acts for nobody.</summary>
    public int? AccountId { get; private set; }

    /// <summary>The most that any of the tokens may have, separated by blanks.</summary>
    public string Scopes { get; private set; } = "";

    public DateTimeOffset CreationDate { get; private set; }

    public DateTimeOffset? RevocationDate { get; private set; }

    public bool IsRevoked => RevocationDate is not null;

    public static TokenFamily Begin(OAuthApplication application, int? accountId, string scopes, DateTimeOffset now) => new()
    {
        ApplicationId = application.Id,
        AccountId = accountId,
        Scopes = scopes,
        CreationDate = now,
    };

    public void Revoke(DateTimeOffset now) => RevocationDate ??= now;
}
