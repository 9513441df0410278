using System.Net;
using FunQuail.Domain.Common;

namespace FunQuail.Domain.Identity.OAuth;

/// <summary>Where an application may be answered: addresses as they were registered, compared character by character.</summary>
public static class RedirectUris
{
    public const int Most = 20;
    public const int MaxLength = 1000;

    /// <summary>A browser that is sent there runs or shows what the address itself holds, or reads local files.</summary>
    private static readonly string[] Dangerous =
        ["javascript", "data", "vbscript", "file", "blob", "about", "filesystem", "view-source"];

    /// <summary>The addresses, one blank between them, or why they cannot be registered.</summary>
    public static Result<string> Check(string? given)
    {
        var uris = Split(given);
        if (uris.Length > Most || uris.Any(uri => uri.Length > MaxLength)) return OAuthApplicationErrors.TooManyRedirects;

        return uris.All(MayBeRegistered) ? string.Join(' ', uris) : OAuthApplicationErrors.BadRedirect;
    }

    /// <summary>Whether an address is one of those. Of a loopback address the port is free (RFC 8252, 7.3).</summary>
    public static bool Allow(string registered, string asked) =>
        Split(registered).Any(known => known == asked || DifferInLoopbackPort(known, asked));

    private static string[] Split(string? uris) => (uris ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool MayBeRegistered(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed)
        && uri.StartsWith(parsed.Scheme + ":", StringComparison.OrdinalIgnoreCase)
        && !Dangerous.Contains(parsed.Scheme)
        && !uri.Contains('#', StringComparison.Ordinal)
        && !uri.Any(char.IsControl)
        && parsed.UserInfo.Length == 0;

    private static bool DifferInLoopbackPort(string known, string asked)
    {
        if (!Uri.TryCreate(known, UriKind.Absolute, out var first) || !Uri.TryCreate(asked, UriKind.Absolute, out var second))
            return false;

        return IsLoopback(first) && IsLoopback(second) && second.UserInfo.Length == 0 && second.Fragment.Length == 0
            && first.Host == second.Host && first.PathAndQuery == second.PathAndQuery;
    }

    // By number only: a name may lead elsewhere.
    private static bool IsLoopback(Uri uri) =>
        uri.Scheme == "http" && IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
}
