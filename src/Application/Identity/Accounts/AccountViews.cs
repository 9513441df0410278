using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Identity.Profile;
using FunQuail.Application.Media.Attachments;

namespace FunQuail.Application.Identity.Accounts;

/// <summary>An account, for its owner.</summary>
public sealed record OwnAccount
{
    /// <summary>Names it, for ever.</summary>
    public required Guid Guid { get; init; }

    /// <summary>The name to log in with, and the handle of its actor.</summary>
    public required string Username { get; init; }

    /// <summary>Where messages go.</summary>
    public required string Email { get; init; }

    /// <summary>Whether its owner has shown that messages arrive there.</summary>
    public required bool EmailConfirmed { get; init; }

    /// <summary>Whether it may do everything.</summary>
    public required bool Administrator { get; init; }

    /// <summary>What it may do beyond what everybody may: <c>library</c>, <c>moderation</c>, <c>settings</c>.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>Whether logging in takes a code as well.</summary>
    public required bool TwoFactorEnabled { get; init; }

    /// <summary>The name to show; null when there is none but the other.</summary>
    public required string? Name { get; init; }

    /// <summary>Some words about its owner, as plain text; null when there are none.</summary>
    public required string? Summary { get; init; }

    /// <summary>Who sees what its owner does here, from nobody else to everybody.</summary>
    [AllowedValues(PrivacyLevels.Me, PrivacyLevels.Followers, PrivacyLevels.Instance, PrivacyLevels.Everyone)]
    public required string PrivacyLevel { get; init; }

    /// <summary>How its owner looks; null when nobody is shown.</summary>
    public required Image? Avatar { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreationDate { get; init; }
}
