using System.Buffers.Binary;
using System.Text;

namespace FunQuail.Benchmarks.Import.Tagging;

/// <summary>A growing array of bytes that is used again for file after file.</summary>
internal sealed class ByteSink
{
    private byte[] bytes = new byte[1 << 20];

    public int Length { get; private set; }

    public Span<byte> Written => bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Put(ReadOnlySpan<byte> what) => what.CopyTo(Take(what.Length));

    public void Byte(int value) => Take(1)[0] = (byte)value;

    public void Zeros(int count) => Take(count).Clear();

    public void Big16(int value) => BinaryPrimitives.WriteUInt16BigEndian(Take(2), (ushort)value);

    public void Big24(int value)
    {
        Byte(value >> 16);
        Big16(value & 0xFFFF);
    }

    public void Big32(int value) => BinaryPrimitives.WriteInt32BigEndian(Take(4), value);

    public void Big64(ulong value) => BinaryPrimitives.WriteUInt64BigEndian(Take(8), value);

    public void Little32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(4), value);

    /// <summary>Seven bits a byte, as ID3v2.4 counts.</summary>
    public void SyncSafe32(int value) =>
        Big32((value & 0x7F) | ((value << 1) & 0x7F00) | ((value << 2) & 0x7F0000) | ((value << 3) & 0x7F000000));

    public void Latin(string text) => Encoding.Latin1.GetBytes(text, Take(text.Length));

    public void Utf8(string text) => Encoding.UTF8.GetBytes(text, Take(Encoding.UTF8.GetByteCount(text)));

    /// <summary>Four bytes to be filled in by <see cref="SetBig32"/> when the number is known.</summary>
    public int Reserve32()
    {
        Zeros(4);
        return Length - 4;
    }

    public void SetBig32(int at, int value) => BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), value);

    public void SetLittle32(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);

    public void SetSyncSafe32(int at, int value)
    {
        var end = Length;
        Length = at;
        SyncSafe32(value);
        Length = end;
    }

    private Span<byte> Take(int count)
    {
        if (Length + count > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        Length += count;
        return bytes.AsSpan(Length - count, count);
    }
}
