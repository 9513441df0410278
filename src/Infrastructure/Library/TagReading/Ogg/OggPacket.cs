using System.Buffers;

namespace FunQuail.Infrastructure.Library.TagReading.Ogg;

/// <summary>A header packet, put together from the segments of any number of pages in a pooled buffer that grows.</summary>
internal sealed class OggPacket : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 << 10);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, Length);

    /// <summary>False when the packet would become larger than any tag block may be.</summary>
    public bool TryAppend(ReadOnlySpan<byte> segment)
    {
        if (Length + segment.Length > Limits.BlockBytes) return false;

        if (Length + segment.Length > _buffer.Length) Grow();
        segment.CopyTo(_buffer.AsSpan(Length));
        Length += segment.Length;
        return true;
    }

    public void Clear() => Length = 0;

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
