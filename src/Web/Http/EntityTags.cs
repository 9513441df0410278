using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace FunQuail.Web.Http;

/// <summary>
/// Strong entity tags (RFC 9110, 8.8.3): <c>"v&lt;version&gt;.&lt;hash of the body&gt;"</c>, since bodies differ by viewer.
/// </summary>
internal static class EntityTags
{
    private const int HashBytes = 12;

    public static EntityTagHeaderValue Of(int version, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return Of(version, Base64Url.EncodeToString(hash[..HashBytes]));
    }

    public static EntityTagHeaderValue Of(int version, string rest) =>
        new(string.Create(CultureInfo.InvariantCulture, $"\"v{version}.{rest}\""));

    /// <summary>The version that a strong tag of ours names; null for any other.</summary>
    public static int? VersionOf(EntityTagHeaderValue tag)
    {
        var text = tag.Tag.AsSpan().Trim('"');
        var end = text.IndexOf('.');
        return !tag.IsWeak && end > 1 && text[0] == 'v'
            && int.TryParse(text[1..end], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? version
                : null;
    }

    /// <summary>Whether the request already has this state (<c>If-None-Match</c>, compared weakly as the RFC asks).</summary>
    public static bool IsKnownTo(HttpRequest request, EntityTagHeaderValue tag)
    {
        if (request.Headers.IfNoneMatch.Count == 0) return false;

        var known = request.GetTypedHeaders().IfNoneMatch;
        return known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));
    }
}
