using System.Buffers.Binary;

namespace FunQuail.Infrastructure.Common;

/// <summary>
/// Reads numbers and slices from bytes that may lie about their lengths. Reading past the end yields zeros and empty spans and
/// sets <see cref="Overrun"/>, so that a parser checks once instead of at every field.
/// </summary>
internal ref struct SpanReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    public bool Overrun { get; private set; }

    public readonly int Remaining => _bytes.Length - Position;

    public readonly ReadOnlySpan<byte> Rest => _bytes[Position..];

    public byte Byte() => Take(1) is [var value] ? value : (byte)0;

    public ushort U16() => Take(2) is { Length: 2 } taken ? BinaryPrimitives.ReadUInt16BigEndian(taken) : (ushort)0;

    public int U24() => Take(3) is [var high, var middle, var low] ? (high << 16) | (middle << 8) | low : 0;

    public uint U32() => Take(4) is { Length: 4 } taken ? BinaryPrimitives.ReadUInt32BigEndian(taken) : 0;

    public ulong U64() => Take(8) is { Length: 8 } taken ? BinaryPrimitives.ReadUInt64BigEndian(taken) : 0;

    public ushort U16Little() => Take(2) is { Length: 2 } taken ? BinaryPrimitives.ReadUInt16LittleEndian(taken) : (ushort)0;

    public uint U32Little() => Take(4) is { Length: 4 } taken ? BinaryPrimitives.ReadUInt32LittleEndian(taken) : 0;

    public ulong U64Little() => Take(8) is { Length: 8 } taken ? BinaryPrimitives.ReadUInt64LittleEndian(taken) : 0;

    /// <summary>Four times seven bits, as ID3v2 writes sizes.</summary>
    public int Synchsafe() => Take(4) is [var a, var b, var c, var d]
        ? ((a & 0x7F) << 21) | ((b & 0x7F) << 14) | ((c & 0x7F) << 7) | (d & 0x7F)
        : 0;

    public ReadOnlySpan<byte> Take(long count)
    {
        if (count < 0 || count > Remaining)
        {
            Overrun = true;
            Position = _bytes.Length;
            return default;
        }

        var taken = _bytes.Slice(Position, (int)count);
        Position += (int)count;
        return taken;
    }

    public void Skip(long count) => Take(count);

    /// <summary>Everything up to a zero byte, which is consumed; all the rest where there is none.</summary>
    public ReadOnlySpan<byte> TakeUntilZero()
    {
        var end = Rest.IndexOf((byte)0);
        if (end < 0) return Take(Remaining);

        var taken = Take(end);
        Skip(1);
        return taken;
    }

    /// <summary>As <see cref="TakeUntilZero"/>, for text of two-byte units.</summary>
    public ReadOnlySpan<byte> TakeUntilWideZero()
    {
        var rest = Rest;
        for (var at = 0; at + 1 < rest.Length; at += 2)
        {
            if (rest[at] != 0 || rest[at + 1] != 0) continue;
            var taken = Take(at);
            Skip(2);
            return taken;
        }

        return Take(Remaining);
    }
}
