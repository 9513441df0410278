using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using FunQuail.Application.Identity.Profile;

namespace FunQuail.Web.V2.Identity;

/// <summary>What changes of an account; what is left out stays.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ProfileChange
{
    /// <summary>The name to show: at most 100 characters on one line, or null for none.</summary>
    public string? Name { get; init; }

    /// <summary>Some words about oneself: at most 5,000 characters of plain text, or null for none.</summary>
    public string? Summary { get; init; }

    /// <summary>Who sees what one does here, from nobody else to everybody.</summary>
    [DisallowNull]
    [AllowedValues(PrivacyLevels.Me, PrivacyLevels.Followers, PrivacyLevels.Instance, PrivacyLevels.Everyone)]
    public string? PrivacyLevel { get; init; }
}
