using FunQuail.Application.Identity.OAuth;

namespace FunQuail.Web.V2.Identity;

/// <summary>An application with its secrets, which are shown here and never again.</summary>
internal sealed record ApplicationSecrets
{
    /// <summary>Names it, for ever.</summary>
    public required Guid Guid { get; init; }

    /// <summary>What the application calls itself by.</summary>
    public required string ClientId { get; init; }

    /// <summary>What people know it as.</summary>
    public required string Name { get; init; }

    /// <summary>The most that it may do, separated by blanks.</summary>
    public required string Scopes { get; init; }

    /// <summary>Where it may be answered, separated by blanks.</summary>
    public required string RedirectUris { get; init; }

    /// <summary>
    /// By which it proves itself when it asks for tokens; null for one that can keep none, and in every answer but the first.
    /// </summary>
    public required string? ClientSecret { get; init; }

    /// <summary>Opens, as a bearer token, what the scopes say of the owner's things. The one before opens nothing.</summary>
    public required string? Token { get; init; }

    public static ApplicationSecrets Of(RevealedApplication revealed) => new()
    {
        Guid = revealed.Application.Guid,
        ClientId = revealed.Application.ClientId,
        Name = revealed.Application.Name,
        Scopes = revealed.Application.Scopes,
        RedirectUris = revealed.Application.RedirectUris,
        ClientSecret = revealed.Secret,
        Token = revealed.Token,
    };
}
