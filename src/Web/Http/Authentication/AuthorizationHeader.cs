using System.Text;

namespace FunQuail.Web.Http.Authentication;

/// <summary>What the header <c>Authorization</c> holds; null when it holds something else.</summary>
internal static class AuthorizationHeader
{
    public static string? Bearer(HttpRequest request) => After("Bearer ", request);

    /// <summary>A name and a password (RFC 7617).</summary>
    public static (string Name, string Password)? Basic(HttpRequest request)
    {
        if (After("Basic ", request) is not { } encoded) return null;

        Span<byte> bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length)) return null;

        var parts = Encoding.UTF8.GetString(bytes[..length]).Split(':', 2);
        return parts.Length == 2 ? (parts[0], parts[1]) : null;
    }

    private static string? After(string scheme, HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : null;
    }
}
