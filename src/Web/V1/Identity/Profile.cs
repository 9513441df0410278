using FunQuail.Application.Identity.Accounts;

namespace FunQuail.Web.V1.Identity;

/// <summary>What somebody says of themselves.</summary>
/// <param name="Name">The name to show; empty when there is none.</param>
/// <param name="PrivacyLevel">Who sees what they do here: `me`, `followers`, `instance` or `everyone`.</param>
/// <param name="Avatar">How they look; null when nobody is shown.</param>
/// <param name="Summary">Some words about them; null when there are none.</param>
/// <param name="InstanceSupportMessageDisplayDate">When to ask for support of the server: never.</param>
/// <param name="FunkwhaleSupportMessageDisplayDate">When to ask for support of Funkwhale: never.</param>
internal sealed record Profile(
    string Name, string PrivacyLevel, Attachment? Avatar, Content? Summary,
    DateTimeOffset? InstanceSupportMessageDisplayDate, DateTimeOffset? FunkwhaleSupportMessageDisplayDate)
{
    public static Profile From(OwnAccount account) => new(
        account.Name ?? "", account.PrivacyLevel, Attachment.From(account.Avatar), Content.Of(account.Summary), null, null);
}

/// <summary>What somebody says anew of themselves; what is left out stays.</summary>
internal sealed record ProfileFields
{
    /// <summary>The name to show: at most 100 characters on one line, or empty for none.</summary>
    public string? Name { get; init; }

    /// <summary>Who sees what they do here: `me`, `followers`, `instance` or `everyone`.</summary>
    public string? PrivacyLevel { get; init; }

    /// <summary>Null to show nobody. A picture is set on the page `/settings`, or by the API v2.</summary>
    public string? Avatar { get; init; }

    /// <summary>Some words about them, at most 5,000 characters; null for none.</summary>
    public NewContent? Summary { get; init; }
}
