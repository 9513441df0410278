namespace FunQuail.Web.V1.OAuth;

/// <summary>An application that registers itself.</summary>
internal sealed record NewApp
{
    /// <summary>What people know it as.</summary>
    public required string Name { get; init; }

    /// <summary>Where it may be answered when it asks people for consent, separated by blanks.</summary>
    public string? RedirectUris { get; init; }

    /// <summary>The most that it may do, separated by blanks; `read` unless said otherwise.</summary>
    public string? Scopes { get; init; }

    /// <summary>`none` for a program of which everybody has a copy, so that it can keep no secret.</summary>
    public string? TokenEndpointAuthMethod { get; init; }
}

/// <summary>What changes of an application; what is left out stays. PUT needs the name.</summary>
internal sealed record AppChange
{
    /// <summary>What people know it as.</summary>
    public string? Name { get; init; }

    /// <summary>Where it may be answered when it asks people for consent, separated by blanks.</summary>
    public string? RedirectUris { get; init; }

    /// <summary>The most that it may do, separated by blanks. Tokens that are out lose what it may no longer do.</summary>
    public string? Scopes { get; init; }
}
