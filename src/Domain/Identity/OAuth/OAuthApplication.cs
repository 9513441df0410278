using FunQuail.Domain.Common;

namespace FunQuail.Domain.Identity.OAuth;

/// <summary>A program that may ask people for access to their things (RFC 6749: client).</summary>
public sealed class OAuthApplication : Entity
{
    public const int NameMaxLength = 255;
    public const int ClientIdMaxLength = 60;
    public const int ScopesMaxLength = 2000;
    public const int MostOfOneOwner = 100;

    private OAuthApplication()
    {
    }

    /// <summary>What the application calls itself by. Public.</summary>
    public string ClientId { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Separated by blanks.</summary>
    public string RedirectUris { get; private set; } = "";

    /// <summary>The most it may be given, separated by blanks.</summary>
    public string Scopes { get; private set; } = "";

    /// <summary>Null for a program that cannot keep a secret, because everybody has a copy of it.</summary>
    public byte[]? SecretDigest { get; private set; }

    /// <summary>The account that registered it, or null: applications register themselves, too.</summary>
    public int? OwnerId { get; private set; }

    public DateTimeOffset UpdateDate { get; private set; }

    public bool IsConfidential => SecretDigest is not null;

    /// <param name="scopes">Known ones, separated by blanks.</param>
    /// <param name="secret">Null for a program that cannot keep one.</param>
    public static Result<OAuthApplication> Register(
        Guid guid, string clientId, string? secret, string name, string? redirectUris, string scopes, int? ownerId,
        DateTimeOffset now)
    {
        var application = new OAuthApplication
        {
            Guid = guid,
            ClientId = clientId,
            SecretDigest = secret is null ? null : Secret.DigestOf(secret),
            OwnerId = ownerId,
            CreationDate = now,
        };
        var described = application.Describe(name, redirectUris, scopes, now);
        return described.Succeeded ? application : Result<OAuthApplication>.Failure(described.Errors);
    }

    /// <summary>Changes what is given, and leaves alone what is null.</summary>
    public Result Change(string? name, string? redirectUris, string? scopes, DateTimeOffset now) =>
        Describe(name ?? Name, redirectUris ?? RedirectUris, scopes ?? Scopes, now);

    public bool KnowsSecret(string secret) => SecretDigest is { } digest && Secret.Matches(secret, digest);

    private Result Describe(string name, string? redirectUris, string scopes, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > NameMaxLength) return OAuthApplicationErrors.BadName;

        var uris = OAuth.RedirectUris.Check(redirectUris);
        if (!uris.Succeeded) return Result.Failure(uris.Errors);

        (Name, RedirectUris, Scopes, UpdateDate) = (name.Trim(), uris.Value, scopes, now);
        return Result.Success;
    }
}
