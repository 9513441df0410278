using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FunQuail.Domain.Identity;

/// <summary>Codes of six digits that change each thirty seconds (RFC 6238 with SHA-1, which is what the apps know).</summary>
public static class Totp
{
    public const int KeyBytes = 20;
    public const int Digits = 6;

    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step whose code this is, one before and one after now included; null when it is none of them.</summary>
    /// <param name="after">Steps up to this one are passed over: a code works once.</param>
    public static long? StepOf(string code, byte[] key, long after, DateTimeOffset now)
    {
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
        {
            // All three are compared, whichever fits.
            var fits = CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(CodeAt(step, key)));
            if (fits && step > after) found ??= step;
        }

        return found;
    }

    public static string CodeAt(DateTimeOffset at, byte[] key) => CodeAt(at.ToUnixTimeSeconds() / StepSeconds, key);

    /// <summary>The key as people type it into an app (RFC 4648, base 32 without padding).</summary>
    public static string Base32(byte[] key)
    {
        var text = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var part in key)
        {
            bits = ((bits << 8) | part) & 0xFFFF;
            for (count += 8; count >= 5; count -= 5) text.Append(Alphabet[(bits >> (count - 5)) & 31]);
        }

        if (count > 0) text.Append(Alphabet[(bits << (5 - count)) & 31]);
        return text.ToString();
    }

    private static string CodeAt(long step, byte[] key)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238's SHA-1: an HMAC does not need a hash without collisions, and apps know no other.
        var mac = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var value = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 0xF)) & 0x7FFF_FFFF;
        return (value % Modulus).ToString($"D{Digits}", CultureInfo.InvariantCulture);
    }
}
