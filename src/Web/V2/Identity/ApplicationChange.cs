using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace FunQuail.Web.V2.Identity;

/// <summary>What changes of an application; what is left out stays.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ApplicationChange
{
    /// <summary>What people know it as.</summary>
    [DisallowNull]
    public string? Name { get; init; }

    /// <summary>Where it may be answered when it asks people for consent, separated by blanks.</summary>
    [DisallowNull]
    public string? RedirectUris { get; init; }

    /// <summary>The most that it may do, separated by blanks. Tokens that are out lose what it may no longer do.</summary>
    [DisallowNull]
    public string? Scopes { get; init; }
}
