using System.Text.Json;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Profile;
using FunQuail.Application.Library.Quotas;

namespace FunQuail.Web.V1.Identity;

/// <summary>An account, for its owner.</summary>
internal sealed record Me
{
    /// <summary>The number of the account.</summary>
    public required int Id { get; init; }

    /// <summary>The name to log in with.</summary>
    public required string Username { get; init; }

    /// <summary>The same with the server behind it, as others know it.</summary>
    public required string FullUsername { get; init; }

    /// <summary>The name to show; empty when there is none but the other.</summary>
    public required string Name { get; init; }

    /// <summary>Where messages go.</summary>
    public required string Email { get; init; }

    /// <summary>Whether it may do everything.</summary>
    public required bool IsStaff { get; init; }

    /// <summary>The same.</summary>
    public required bool IsSuperuser { get; init; }

    /// <summary>What it may do beyond what everybody may.</summary>
    public required MyPermissions Permissions { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset DateJoined { get; init; }

    /// <summary>Who sees what its owner does here: `me`, `followers`, `instance` or `everyone`.</summary>
    public required string PrivacyLevel { get; init; }

    /// <summary>How its owner looks; null when nobody is shown.</summary>
    public required Attachment? Avatar { get; init; }

    /// <summary>How much room its files take.</summary>
    public required QuotaStatus QuotaStatus { get; init; }

    /// <summary>When to ask for support of the server: never.</summary>
    public required DateTimeOffset? InstanceSupportMessageDisplayDate { get; init; }

    /// <summary>When to ask for support of Funkwhale: never.</summary>
    public required DateTimeOffset? FunkwhaleSupportMessageDisplayDate { get; init; }

    /// <summary>Some words about its owner; null when there are none.</summary>
    public required Content? Summary { get; init; }

    /// <summary>What opens things by their address alone.</summary>
    public required MyTokens Tokens { get; init; }

    /// <summary>What clients remember of how its owner likes it; null when that is nothing.</summary>
    public required IReadOnlyDictionary<string, JsonElement>? Settings { get; init; }

    public static Me From(
        int id, string domain, OwnAccount account, Quota quota, AccountSettings settings, string? listenToken) => new()
        {
            Id = id,
            Username = account.Username,
            FullUsername = $"{account.Username}@{domain}",
            Name = account.Name ?? "",
            Email = account.Email,
            IsStaff = account.Administrator,
            IsSuperuser = account.Administrator,
            Permissions = MyPermissions.From(account),
            DateJoined = account.CreationDate,
            PrivacyLevel = account.PrivacyLevel,
            Avatar = Attachment.From(account.Avatar),
            QuotaStatus = QuotaStatus.From(quota),
            InstanceSupportMessageDisplayDate = null,
            FunkwhaleSupportMessageDisplayDate = null,
            Summary = Content.Of(account.Summary),
            Tokens = new MyTokens(listenToken),
            Settings = settings.Count > 0 ? settings : null,
        };
}

/// <summary>What an account may do beyond what everybody may.</summary>
/// <param name="Library">Change the catalogue.</param>
/// <param name="Moderation">Decide on people and servers.</param>
/// <param name="Settings">Change the server's settings.</param>
internal sealed record MyPermissions(bool Library, bool Moderation, bool Settings)
{
    public static MyPermissions From(OwnAccount account) =>
        new(Has(account, "library"), Has(account, "moderation"), Has(account, "settings"));

    private static bool Has(OwnAccount account, string word) => account.Administrator || account.Permissions.Contains(word);
}

/// <summary>What opens things by their address alone.</summary>
/// <param name="Listen">
/// Goes behind `?token=` of an audio address; null for an application that may not read the library.
/// </param>
internal sealed record MyTokens(string? Listen);
