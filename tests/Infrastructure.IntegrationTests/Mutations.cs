using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;

namespace FunQuail.Infrastructure.IntegrationTests;

/// <summary>Damages bytes, the same way for the same number, so that a failure can be repeated.</summary>
internal sealed class Mutations(ulong seed)
{
    private static readonly uint[] Lies = [0, 1, 7, 0x7F, 0xFF, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFF8, 0xFFFFFFFF];
    private ulong _state = (seed * 0x9E3779B97F4A7C15) ^ 0xD1B54A32D192ED03;

    /// <summary>Ten seconds over all fuzz tests, or as the environment says.</summary>
    public static TimeSpan Budget(double share)
    {
        var asked = Environment.GetEnvironmentVariable("FUNQUAIL_FUZZ_SECONDS");
        var seconds = double.TryParse(asked, NumberStyles.Float, CultureInfo.InvariantCulture, out var given) ? given : 10;
        return TimeSpan.FromSeconds(seconds * share);
    }

    /// <summary>Numbers from zero on for as long as the budget lasts, but at least a hundred.</summary>
    public static IEnumerable<ulong> Seeds(TimeSpan budget)
    {
        var watch = Stopwatch.StartNew();
        for (var seed = 0ul; seed < 100 || watch.Elapsed < budget; seed++) yield return seed;
    }

    public int Below(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)(_state % (ulong)Math.Max(1, limit));
    }

    public byte[] Damage(byte[] original)
    {
        var bytes = original;
        for (var rounds = 1 + Below(4); rounds > 0; rounds--) bytes = DamageOnce(bytes);
        return bytes;
    }

    /// <summary>Headers and tags sit at both ends, so that most damage goes there.</summary>
    private int Place(byte[] bytes) => Below(8) switch
    {
        < 5 => Below(Math.Min(bytes.Length, 2048)),
        < 7 => bytes.Length - 1 - Below(Math.Min(bytes.Length, 4096)),
        _ => Below(bytes.Length),
    };

    private byte[] DamageOnce(byte[] bytes)
    {
        if (bytes.Length < 16) return [.. bytes, (byte)Below(256)];

        var at = Place(bytes);
        switch (Below(7))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], .. bytes.AsSpan(at, Math.Min(bytes.Length - at, Below(4096))), .. bytes[at..]];
            case 2:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + Below(512))..]];
            case 3:
                return Changed(bytes, at, (byte)Below(256));
            case 4:
                return Lie(bytes, Math.Min(at, bytes.Length - 4));
            default:
                return Changed(bytes, at, (byte)(bytes[at] ^ (1 << Below(8))));
        }
    }

    private static byte[] Changed(byte[] bytes, int at, byte value)
    {
        byte[] copy = [.. bytes];
        copy[at] = value;
        return copy;
    }

    private byte[] Lie(byte[] bytes, int at)
    {
        byte[] copy = [.. bytes];
        var lie = Lies[Below(Lies.Length)];
        if (Below(2) == 0) BinaryPrimitives.WriteUInt32BigEndian(copy.AsSpan(at), lie);
        else BinaryPrimitives.WriteUInt32LittleEndian(copy.AsSpan(at), lie);
        return copy;
    }
}
