using System.Collections.Frozen;
using FunQuail.Application.Common.Limits;
using FunQuail.Domain.Common;

namespace FunQuail.Web.Http.RateLimits;

/// <summary>All scopes with their rates: the built-in ones, or what the settings put in their place.</summary>
internal sealed class RateScopes
{
    private const string Anonymous = "anonymous-";
    private const string Authenticated = "authenticated-";

    private static readonly IReadOnlyList<(string Id, string Rate, string Description)> Table =
    [
        ("anonymous-wildcard", "1000/h", "Whatever no other scope covers, without an account"),
        ("authenticated-wildcard", "2000/h", "Whatever no other scope covers, with an account"),
        ("anonymous-list", "10000/d", "Reading lists without an account"),
        ("authenticated-list", "10000/h", "Reading lists with an account"),
        ("anonymous-retrieve", "10000/d", "Reading single things, audio included, without an account"),
        ("authenticated-retrieve", "10000/h", "Reading single things, audio included, with an account"),
        ("anonymous-create", "1000/d", "Creating things without an account"),
        ("authenticated-create", "1000/h", "Creating things with an account"),
        ("anonymous-update", "1000/d", "Changing things without an account"),
        ("authenticated-update", "1000/h", "Changing things with an account"),
        ("anonymous-destroy", "1000/d", "Deleting things without an account"),
        ("authenticated-destroy", "500/h", "Deleting things with an account"),
        ("subsonic", "2000/h", "All methods of the Subsonic API"),
        ("anonymous-reports", "10/d", "Reporting something to the moderators without an account"),
        ("authenticated-reports", "100/d", "Reporting something to the moderators with an account"),
        ("anonymous-oauth-app", "10/d", "Registering an application without an account"),
        ("authenticated-oauth-app", "10/h", "Registering an application with an account"),
        ("oauth-authorize", "100/h", "Letting an application act for an account"),
        ("oauth-token", "100/h", "Getting and renewing tokens"),
        ("oauth-revoke-token", "100/h", "Giving tokens back"),
        ("login", "30/h", "Logging in"),
        ("signup", "10/d", "Registering an account"),
        ("verify-email", "20/h", "Confirming an e-mail address"),
        ("password-change", "20/h", "Changing the password"),
        ("password-reset", "20/h", "Asking for a new password"),
        ("password-reset-confirm", "20/h", "Choosing the new password that was asked for"),
        ("fetch", "200/d", "Fetching something from another server"),
    ];

    private readonly FrozenDictionary<string, (RateScope Anonymous, RateScope Authenticated)> _actions;

    private RateScopes(bool isEnabled, IEnumerable<RateScope> scopes)
    {
        IsEnabled = isEnabled;
        All = [.. scopes.OrderBy(scope => scope.Id, StringComparer.Ordinal)];
        _actions = All.GroupBy(scope => ActionOf(scope.Id)).ToFrozenDictionary(
            action => action.Key, action => (action.First(), action.Last()), StringComparer.Ordinal);
    }

    /// <summary>Whether requests are limited at all.</summary>
    public bool IsEnabled { get; }

    /// <summary>By id.</summary>
    public IReadOnlyList<RateScope> All { get; }

    /// <summary>What endpoints may declare.</summary>
    public IReadOnlyList<string> Actions => _actions.Keys;

    /// <summary>Reads what the settings say.</summary>
    /// <param name="isEnabled">Whether requests are limited at all.</param>
    /// <param name="overrides">Such as <c>signup=5/d,login=10/h</c>; null changes nothing.</param>
    public static Result<RateScopes> Read(bool isEnabled, string? overrides)
    {
        var rates = Table.ToDictionary(row => row.Id, row => Rate.Parse(row.Rate)!, StringComparer.Ordinal);
        var given = overrides?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        foreach (var one in given)
        {
            var parts = one.Split('=', 2, StringSplitOptions.TrimEntries);
            if (!rates.ContainsKey(parts[0])) return UnknownScope(parts[0]);
            if (Rate.Parse(parts.ElementAtOrDefault(1) ?? "") is not { } rate) return BadRate(one);

            rates[parts[0]] = rate;
        }

        return new RateScopes(isEnabled, Table.Select(row => new RateScope(row.Id, rates[row.Id], row.Description)));
    }

    /// <summary>The scope in which requests of somebody are counted.</summary>
    public RateScope Of(string action, bool isAuthenticated)
    {
        if (!_actions.TryGetValue(action, out var scopes)) scopes = _actions[RateActions.Wildcard];

        return isAuthenticated ? scopes.Authenticated : scopes.Anonymous;
    }

    /// <summary>Scopes for the anonymous and for accounts belong to one action, by the order of their names.</summary>
    private static string ActionOf(string scope) =>
        scope.StartsWith(Anonymous, StringComparison.Ordinal) ? scope[Anonymous.Length..]
        : scope.StartsWith(Authenticated, StringComparison.Ordinal) ? scope[Authenticated.Length..] : scope;

    private static Error UnknownScope(string id)
    {
        var hint = Suggestions.For(id, Table.Select(row => row.Id)) is { } near ? $" Did you mean {near}?" : "";
        return Error.Invalid("rate_limits.unknown_scope", $"There is no scope \"{id}\".{hint}");
    }

    private static Error BadRate(string given) => Error.Invalid(
        "rate_limits.bad_rate", $"\"{given}\" is not like login=30/h: a scope, how many, and per s, m, h or d.");
}
