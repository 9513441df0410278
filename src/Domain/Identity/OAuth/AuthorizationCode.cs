namespace FunQuail.Domain.Identity.OAuth;

/// <summary>That somebody agreed, for the application to turn into tokens: once, and soon.</summary>
public sealed class AuthorizationCode
{
    private AuthorizationCode()
    {
    }

    public byte[] Digest { get; private set; } = [];

    public int ApplicationId { get; private set; }

    public int AccountId { get; private set; }

    public string RedirectUri { get; private set; } = "";

    public string Scopes { get; private set; } = "";

    /// <summary>What the application's verifier has to match, or null when none came along.</summary>
    public string? Challenge { get; private set; }

    /// <summary>The page that asked drops challenges, so that a verifier without one is no sign of an attack.</summary>
    public bool ChallengeWasDropped { get; private set; }

    public DateTimeOffset ExpirationDate { get; private set; }

    public DateTimeOffset? UseDate { get; private set; }

    /// <summary>What it was turned into.</summary>
    public int? FamilyId { get; private set; }

    /// <param name="code">The secret, of which the digest is kept.</param>
    public static AuthorizationCode Issue(
        string code, OAuthApplication application, int accountId, string redirectUri, string scopes, string? challenge,
        bool challengeWasDropped, DateTimeOffset expirationDate) => new()
        {
            Digest = Secret.DigestOf(code),
            ApplicationId = application.Id,
            AccountId = accountId,
            RedirectUri = redirectUri,
            Scopes = scopes,
            Challenge = challenge,
            ChallengeWasDropped = challengeWasDropped,
            ExpirationDate = expirationDate,
        };

    /// <summary>Whether this application may turn it into tokens now. Says nothing of former uses.</summary>
    public bool MayBeRedeemed(OAuthApplication by, string redirectUri, string? verifier, DateTimeOffset now) =>
        ApplicationId == by.Id && now < ExpirationDate && RedirectUri == redirectUri && IsProvenBy(verifier, by.IsConfidential);

    public void Redeem(TokenFamily family, DateTimeOffset now) => (FamilyId, UseDate) = (family.Id, now);

    /// <summary>
    /// A challenge wants its verifier. A verifier without a challenge means that somebody removed the challenge on the way
    /// (RFC 9700, 4.8.2), unless the page is known to drop it, and the application has a secret beside.
    /// </summary>
    private bool IsProvenBy(string? verifier, bool isConfidential)
    {
        if (Challenge is not null) return verifier is not null && PkceChallenge.IsMatchedBy(Challenge, verifier);
        if (!isConfidential) return false;

        return verifier is null || ChallengeWasDropped;
    }
}
