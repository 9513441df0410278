using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FunQuail.Domain.Identity.OAuth;

/// <summary>
/// Proof Key for Code Exchange (RFC 7636): who redeems a code is who asked for it. Only S256, since a plain challenge proves
/// nothing to whom has read the request.
/// </summary>
public static class PkceChallenge
{
    public const string Method = "S256";

    /// <summary>A SHA-256 digest in base64url.</summary>
    public const int Length = 43;

    private const int ShortestVerifier = 43;
    private const int LongestVerifier = 128;

    public static bool IsWellFormed(string challenge) => challenge.Length == Length && challenge.All(IsBase64Url);

    public static bool IsMatchedBy(string challenge, string verifier)
    {
        if (verifier.Length is < ShortestVerifier or > LongestVerifier) return false;

        var digest = Base64Url.EncodeToUtf8(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        return CryptographicOperations.FixedTimeEquals(digest, Encoding.ASCII.GetBytes(challenge));
    }

    private static bool IsBase64Url(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_';
}
