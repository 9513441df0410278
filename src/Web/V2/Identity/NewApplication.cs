using System.Text.Json.Serialization;

namespace FunQuail.Web.V2.Identity;

/// <summary>An application to be registered.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NewApplication
{
    /// <summary>What people know it as.</summary>
    public required string Name { get; init; }

    /// <summary>Where it may be answered when it asks people for consent, separated by blanks.</summary>
    public string? RedirectUris { get; init; }

    /// <summary>The most that it may do, separated by blanks; <c>read</c> unless said otherwise.</summary>
    public string? Scopes { get; init; }

    /// <summary>False for a program of which everybody has a copy, so that it can keep no secret; true otherwise.</summary>
    public bool? Confidential { get; init; }
}
