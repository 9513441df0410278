using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FunQuail.Domain.Identity;

/// <summary>
/// Secrets that are shown once and stored as a digest. They are long and random, so a plain SHA-256 cannot be turned round.
/// </summary>
public static class Secret
{
    private const int Bytes = 32;
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>256 random bits that may stand in a URL and in a cookie.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Ten capitals that are not mistaken for digits, for somebody to type.</summary>
    public static string NewInvitationCode() => RandomNumberGenerator.GetString(Capitals, 10);

    /// <summary>Twelve letters and digits in three groups: 59 bits, of which one code works once.</summary>
    public static string NewRecoveryCode()
    {
        var code = RandomNumberGenerator.GetString(Readable, 12);
        return $"{code[..4]}-{code[4..8]}-{code[8..]}";
    }

    /// <summary>What is stored, and found by.</summary>
    public static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether this is the secret, in a time that does not tell how much of it is right.</summary>
    public static bool Matches(string secret, byte[] digest) => CryptographicOperations.FixedTimeEquals(DigestOf(secret), digest);
}
