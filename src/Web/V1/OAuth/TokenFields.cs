namespace FunQuail.Web.V1.OAuth;

/// <summary>An application that wants tokens, and proves who it is here or in the header.</summary>
internal sealed record TokenFields
{
    /// <summary>`authorization_code` or `refresh_token`.</summary>
    public required string GrantType { get; init; }

    /// <summary>What the application calls itself by.</summary>
    public string? ClientId { get; init; }

    /// <summary>By which the application proves itself, if it can keep a secret.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The code that consent has given.</summary>
    public string? Code { get; init; }

    /// <summary>Where the application was answered with the code.</summary>
    public string? RedirectUri { get; init; }

    /// <summary>What the challenge of PKCE was made of.</summary>
    public string? CodeVerifier { get; init; }

    /// <summary>The token that brings others.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>Less than was given, separated by blanks.</summary>
    public string? Scope { get; init; }
}

/// <summary>An application that names one of its tokens, and proves who it is here or in the header.</summary>
internal sealed record OwnToken
{
    /// <summary>The token.</summary>
    public required string Token { get; init; }

    /// <summary>What kind of token it is believed to be. It is looked for among all.</summary>
    public string? TokenTypeHint { get; init; }

    /// <summary>What the application calls itself by.</summary>
    public string? ClientId { get; init; }

    /// <summary>By which the application proves itself, if it can keep a secret.</summary>
    public string? ClientSecret { get; init; }
}
