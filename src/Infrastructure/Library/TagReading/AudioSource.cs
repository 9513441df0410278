using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>
/// One open file behind a pooled window. A file smaller than the window costs a single read; of a larger one, never more than
/// the window and one tag block are in memory. A returned span is good until the next call.
/// </summary>
internal sealed class AudioSource : IDisposable
{
    public const int WindowBytes = 256 << 10;
    private const int JumpBytes = 16 << 10;
    private const int SmallBytes = 4 << 10;

    private readonly SafeFileHandle _handle;
    private readonly byte[] _window = ArrayPool<byte>.Shared.Rent(WindowBytes);
    private byte[]? _block;
    private long _start;
    private int _filled;

    private AudioSource(SafeFileHandle handle)
    {
        _handle = handle;
        Length = RandomAccess.GetLength(handle);
    }

    public long Length { get; }

    /// <summary>Bytes asked of the file system so far: what hostile files are held to.</summary>
    public long BytesRead { get; private set; }

    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static AudioSource Open(string path)
    {
        var handle = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        var source = new AudioSource(handle);
        source.Fill(0, WindowBytes);
        return source;
    }

    /// <summary>The wanted bytes (at most a window); fewer only where the file ends.</summary>
    public ReadOnlySpan<byte> View(long offset, int wanted)
    {
        if (offset < 0 || offset >= Length || wanted <= 0) return default;

        var count = (int)Math.Min(Math.Min(wanted, WindowBytes), Length - offset);
        if (!InWindow(offset, count)) Fill(offset, count <= SmallBytes ? JumpBytes : WindowBytes);
        var from = (int)(offset - _start);
        return _window.AsSpan(from, Math.Min(count, Math.Max(0, _filled - from)));
    }

    /// <summary>For going through a range: at least <paramref name="least"/> bytes and as many more as are at hand.</summary>
    public ReadOnlySpan<byte> Next(long offset, long end, int least = 1)
    {
        end = Math.Min(end, Length);
        if (offset < 0 || offset >= end) return default;

        if (!InWindow(offset, (int)Math.Min(least, end - offset))) Fill(offset, WindowBytes);
        var from = (int)(offset - _start);
        return _window.AsSpan(from, (int)Math.Min(end - offset, Math.Max(0, _filled - from)));
    }

    /// <summary>A whole block of at most <see cref="Limits.BlockBytes"/>; shorter where the file ends.</summary>
    public ReadOnlySpan<byte> Block(long offset, long length)
    {
        if (length <= WindowBytes) return View(offset, (int)length);
        if (offset < 0 || offset >= Length) return default;

        var count = (int)Math.Min(Math.Min(length, Limits.BlockBytes), Length - offset);
        ReturnBlock();
        _block = ArrayPool<byte>.Shared.Rent(count);
        return _block.AsSpan(0, ReadFully(_block.AsSpan(0, count), offset));
    }

    public void Dispose()
    {
        ReturnBlock();
        ArrayPool<byte>.Shared.Return(_window);
        _handle.Dispose();
    }

    private bool InWindow(long offset, int count) => offset >= _start && offset + count <= _start + _filled;

    private void Fill(long offset, int count)
    {
        _start = offset;
        _filled = ReadFully(_window.AsSpan(0, (int)Math.Min(count, Math.Max(0, Length - offset))), offset);
    }

    private int ReadFully(Span<byte> target, long offset)
    {
        var done = 0;
        while (done < target.Length)
        {
            var read = RandomAccess.Read(_handle, target[done..], offset + done);
            if (read == 0) break;
            done += read;
        }

        BytesRead += done;
        return done;
    }

    private void ReturnBlock()
    {
        if (_block is not null) ArrayPool<byte>.Shared.Return(_block);
        _block = null;
    }
}
