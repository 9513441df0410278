namespace FunQuail.Web.V1.OAuth;

/// <summary>Somebody's answer to an application that asks for access.</summary>
internal sealed record ConsentFields
{
    /// <summary>What the application calls itself by.</summary>
    public required string ClientId { get; init; }

    /// <summary>Where the application is answered; one of those that it has registered.</summary>
    public required string RedirectUri { get; init; }

    /// <summary>`code`.</summary>
    public required string ResponseType { get; init; }

    /// <summary>What the application may do, separated by blanks.</summary>
    public required string Scope { get; init; }

    /// <summary>What the application wants to hear again.</summary>
    public string? State { get; init; }

    /// <summary>`true` if access is given; anything else refuses it.</summary>
    public string? Allow { get; init; }

    /// <summary>The challenge of PKCE (RFC 7636).</summary>
    public string? CodeChallenge { get; init; }

    /// <summary>How the challenge was made: `S256`, or `plain`.</summary>
    public string? CodeChallengeMethod { get; init; }
}
