using System.Globalization;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Scopes;
using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.Access;

internal sealed class Viewers(
    IAccessReads reads, IAccessMemory memory, IViewerCollections collections, ScopeRegistry scopes, AccessPolicy policy,
    TimeProvider clock) : IViewers
{
    /// <summary>Longer than anybody needs it: whatever changes access makes the memory forget before.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Ours are much shorter. Whatever is longer is not worth a digest.</summary>
    private const int LongestToken = 512;

    /// <summary>All that a listen token opens.</summary>
    private const string Listening = "read:libraries";

    public Viewer Nobody { get; } = Viewer.Anonymous with { Scopes = policy.AnonymousMayRead ? scopes.Anonymous : NoScopes };

    private static IReadOnlySet<string> NoScopes => Viewer.Anonymous.Scopes;

    public async Task<Viewer?> OfTokenAsync(string token, CancellationToken ct)
    {
        if (token.Length is 0 or > LongestToken) return null;

        var digest = Secret.DigestOf(token);
        var known = await memory.AskAsync(
            "token " + Convert.ToHexString(digest), Lifetime, reading => ReadTokenAsync(digest, reading), ct);
        return known is null || known.ExpirationDate <= clock.GetUtcNow() ? null : known.Viewer;
    }

    public async Task<Viewer?> OfListenTokenAsync(string token, CancellationToken ct)
    {
        if (ListenToken.Read(token) is not { } said || said.ExpirationDate <= clock.GetUtcNow()) return null;

        var signer = await memory.AskAsync(
            "listener " + said.Account.ToString("N"), Lifetime, reading => ReadListenerAsync(said.Account, reading), ct);
        return signer is not null && ListenToken.IsSigned(token, signer.SecurityStamp) ? signer.Viewer : null;
    }

    public async Task<Viewer?> OfAccountAsync(int accountId, CancellationToken ct)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"account {accountId}");
        var known = await memory.AskAsync(name, Lifetime, reading => ReadAccountAsync(accountId, reading), ct);
        return known?.Viewer;
    }

    private async Task<Known?> ReadTokenAsync(byte[] digest, CancellationToken ct)
    {
        if (await reads.FindTokenAsync(digest, ct) is not { } token) return null;
        if (token.Account is null) return new Known(Acting(Viewer.Anonymous, scopes.Anonymous, token), token.ExpirationDate);
        if (await OfAsync(token.Account, ct) is not { } user) return null;

        // Somebody's application is not that somebody: it never counts as an administrator.
        return new Known(Acting(user with { IsAdministrator = false }, user.Scopes, token), token.ExpirationDate);
    }

    private async Task<Known?> ReadAccountAsync(int accountId, CancellationToken ct) =>
        await reads.FindAccountAsync(accountId, ct) is { } account && await OfAsync(account, ct) is { } viewer
            ? new Known(viewer, null)
            : null;

    private async Task<Listener?> ReadListenerAsync(Guid account, CancellationToken ct)
    {
        if (await reads.FindAccountAsync(account, ct) is not { } facts || await OfAsync(facts, ct) is not { } user) return null;

        var viewer = user with { IsAdministrator = false, Scopes = scopes.OfToken(user.Scopes, Listening, Listening) };
        return new Listener(viewer, facts.SecurityStamp);
    }

    private Viewer Acting(Viewer viewer, IReadOnlySet<string> user, TokenFacts token) =>
        viewer with { Scopes = scopes.OfToken(user, token.Scopes, token.ApplicationScopes) };

    private async Task<Viewer?> OfAsync(AccountFacts account, CancellationToken ct)
    {
        if (!account.IsActive) return null;

        return new Viewer(account.ActorId, await collections.OfActorAsync(account.ActorId, ct))
        {
            AccountId = account.Id,
            Scopes = scopes.OfAccount(account.Permissions, account.IsAdministrator),
            IsAdministrator = account.IsAdministrator,
        };
    }

    private sealed record Known(Viewer Viewer, DateTimeOffset? ExpirationDate);

    private sealed record Listener(Viewer Viewer, string SecurityStamp);
}
