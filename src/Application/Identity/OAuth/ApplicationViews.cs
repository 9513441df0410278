namespace FunQuail.Application.Identity.OAuth;

/// <summary>An application as everybody may see it.</summary>
public record BaseApplication
{
    /// <summary>Names it, for ever.</summary>
    public required Guid Guid { get; init; }

    /// <summary>What the application calls itself by.</summary>
    public required string ClientId { get; init; }

    /// <summary>What people know it as.</summary>
    public required string Name { get; init; }

    /// <summary>The most that it may be given, separated by blanks.</summary>
    public required string Scopes { get; init; }

    /// <summary>When it was registered.</summary>
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>When it was last described.</summary>
    public required DateTimeOffset UpdateDate { get; init; }
}

/// <summary>An application as its owner sees it.</summary>
public sealed record FullApplication : BaseApplication
{
    /// <summary>Where it may be answered, separated by blanks.</summary>
    public required string RedirectUris { get; init; }

    /// <summary>The account's key inside; null when it registered itself.</summary>
    public int? OwnerId { get; init; }

    /// <summary>When the owner's token was last used, to some minutes; null when never.</summary>
    public DateTimeOffset? LastUseDate { get; init; }
}

/// <summary>An application with the secrets that are shown once.</summary>
/// <param name="Secret">Null for one that cannot keep a secret, and when it was shown before.</param>
/// <param name="Token">The owner's token; null when there is no owner.</param>
public sealed record RevealedApplication(FullApplication Application, string? Secret, string? Token);

/// <summary>What an application is told of a token.</summary>
/// <param name="Kind"><c>access_token</c> or <c>refresh_token</c>.</param>
/// <param name="UserName">Null when it acts for nobody.</param>
/// <param name="Subject">The account's GUID.</param>
public sealed record TokenDescription(
    string ClientId, string Kind, string Scopes, string? UserName, Guid? Subject, DateTimeOffset CreationDate,
    DateTimeOffset ExpirationDate);
