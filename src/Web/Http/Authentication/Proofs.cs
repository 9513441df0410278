using System.Security.Cryptography;
using System.Text;
using FunQuail.Application.Common.Limits;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using FunQuail.Web.Http.RateLimits;

namespace FunQuail.Web.Http.Authentication;

/// <summary>What a request proves of who it comes from.</summary>
/// <param name="Viewer">Null when nothing was proved.</param>
/// <param name="Refusal">Set when it tried to prove something, and failed.</param>
internal readonly record struct Proof(Viewer? Viewer, Error? Refusal)
{
    /// <summary>Set when somebody is here in person, with a browser.</summary>
    public SessionFacts? Session { get; init; }

    /// <summary>Set when a password was not looked at, since the address has guessed too often.</summary>
    public RateStanding? TooManyGuesses { get; init; }

    public static readonly Proof None = new(null, null);

    public static Proof Of(Viewer? viewer, Error otherwise) => viewer is null ? new(null, otherwise) : new(viewer, null);
}

/// <summary>
/// Looks at a request's proofs: a token, a name with its password, the cookie of a session. The first that is there counts, and
/// none takes the place of one that is wrong.
/// </summary>
internal sealed class Proofs(IViewers viewers, IAccessMemory memory, ForgeryCheck forgeries, GuessLimit guesses)
{
    public const string SessionCookie = "sessionid";

    /// <summary>
    /// Checking a password is slow on purpose. With a check for each request a few clients would keep the server busy.
    /// </summary>
    private static readonly TimeSpan PasswordLifetime = TimeSpan.FromMinutes(1);

    /// <summary>Of this process alone, so that what is remembered of a password is worth nothing elsewhere.</summary>
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public async Task<Proof> ReadAsync(HttpContext context, RouteEndpoint endpoint)
    {
        var request = context.Request;
        if (AuthorizationHeader.Bearer(request) is { } bearer) return await OfTokenAsync(bearer, context.RequestAborted);
        if (AuthorizationHeader.Basic(request) is { } basic) return await OfPasswordAsync(context, basic);
        if (TokenInAddress(request, endpoint) is { } token) return await OfAddressAsync(token, endpoint, context.RequestAborted);

        return request.Cookies[SessionCookie] is { Length: > 0 } cookie ? await OfSessionAsync(context, cookie) : Proof.None;
    }

    private static string? TokenInAddress(HttpRequest request, RouteEndpoint endpoint) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Query.TryGetValue(TokenInQuery.Parameter, out var given)
        && endpoint.Metadata.GetMetadata<TokenInQuery>() is not null
            ? given.ToString()
            : null;

    private async Task<Proof> OfAddressAsync(string token, RouteEndpoint endpoint, CancellationToken ct) =>
        token.StartsWith(ListenToken.Prefix, StringComparison.Ordinal)
        && endpoint.Metadata.GetMetadata<ListenTokens>() is not null
            ? Proof.Of(await viewers.OfListenTokenAsync(token, ct), AccessErrors.InvalidToken)
            : await OfTokenAsync(token, ct);

    private async Task<Proof> OfTokenAsync(string token, CancellationToken ct) =>
        Proof.Of(await viewers.OfTokenAsync(token, ct), AccessErrors.InvalidToken);

    private async Task<Proof> OfPasswordAsync(HttpContext context, (string Name, string Password) given)
    {
        var digest = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(given.Name + '\0' + given.Password));
        var name = "password " + Convert.ToHexString(digest);
        RateStanding? tooMany = null;
        var right = await memory.AskAsync(name, PasswordLifetime, GuessAsync, context.RequestAborted);
        var viewer = right is null ? null : await viewers.OfAccountAsync(right.AccountId, context.RequestAborted);
        return Proof.Of(viewer, AccessErrors.WrongPassword) with { TooManyGuesses = tooMany };

        async Task<RightPassword?> GuessAsync(CancellationToken ct)
        {
            // Whoever waited for a turn may find that the same password has been found right meanwhile.
            var guess = await guesses.TryAsync(context, turn => memory.AskAsync(name, PasswordLifetime, CheckAsync, turn));
            tooMany = guess.TooMany;
            return guess.Right;
        }

        async Task<RightPassword?> CheckAsync(CancellationToken ct)
        {
            var check = context.RequestServices.GetRequiredService<IPasswordCheck>();
            var verdict = await check.CheckAsync(given.Name, given.Password, context.Connection.RemoteIpAddress, ct);
            return verdict is { Refusal: PasswordRefusal.None, AccountId: { } account } ? new RightPassword(account) : null;
        }
    }

    private async Task<Proof> OfSessionAsync(HttpContext context, string cookie)
    {
        var sessions = context.RequestServices.GetRequiredService<ISessions>();
        if (await sessions.FindAsync(cookie, context.RequestAborted) is not { } session) return Proof.None;
        if (await viewers.OfAccountAsync(session.AccountId, context.RequestAborted) is not { } viewer) return Proof.None;

        // A browser sends cookies along with whatever another site makes it ask.
        return await forgeries.IsForgedAsync(context)
            ? new Proof(null, AccessErrors.ForgedRequest)
            : new Proof(viewer, null) { Session = session };
    }

    private sealed record RightPassword(int AccountId);
}
