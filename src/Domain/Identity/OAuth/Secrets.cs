using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FunQuail.Domain.Identity.OAuth;

/// <summary>
/// Codes, tokens and client secrets: 256 random bits for the holder, of which only the digest is kept. So many bits cannot be
/// guessed, so that a plain digest is as safe as a slow one, and can be looked up.
/// </summary>
public static class Secrets
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether this is the secret, in a time that does not tell how much of it is right.</summary>
    public static bool Match(string secret, byte[] digest) => CryptographicOperations.FixedTimeEquals(DigestOf(secret), digest);
}
