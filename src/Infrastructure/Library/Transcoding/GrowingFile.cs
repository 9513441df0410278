using FunQuail.Application.Library.Audio;
using Microsoft.Win32.SafeHandles;

namespace FunQuail.Infrastructure.Library.Transcoding;

/// <summary>
/// A file that one writer appends to while any number of readers follow, each at its own pace. All use one handle by position, so
/// the file may be renamed or removed meanwhile.
/// </summary>
internal sealed class GrowingFile(SafeFileHandle handle) : IDisposable
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _length;
    private bool _ended;
    private bool _cut;

    public long Length
    {
        get
        {
            lock (_gate) return _length;
        }
    }

    /// <summary>For the one writer.</summary>
    public async ValueTask AppendAsync(ReadOnlyMemory<byte> bytes)
    {
        await RandomAccess.WriteAsync(handle, bytes, Length, CancellationToken.None);
        Change(() => _length += bytes.Length);
    }

    /// <summary>
    /// For the writer, before the file gets the name by which it is kept: a power cut must not leave half of it.
    /// </summary>
    public void FlushToDisk() => RandomAccess.FlushToDisk(handle);

    /// <summary>Nothing more comes.</summary>
    /// <param name="whole">Whether that is all there should be; else all readers fail, wherever they are.</param>
    public void End(bool whole) => Change(() => (_ended, _cut) = (true, !whole));

    /// <summary>Until there is a byte to read, or none is to come.</summary>
    public async Task WaitForBytesAsync(CancellationToken ct)
    {
        while (Look() is { Length: 0, Ended: false } now) await now.Changed.WaitAsync(ct);
    }

    /// <summary>Reads what is there from a position on, and waits when nothing is; 0 at the end.</summary>
    /// <exception cref="TranscodeCutException">What there is, is not the whole.</exception>
    public async ValueTask<int> ReadAsync(long position, Memory<byte> buffer, CancellationToken ct)
    {
        while (true)
        {
            var now = Look();
            if (now.Cut) throw new TranscodeCutException();
            if (position < now.Length)
            {
                var most = (int)Math.Min(buffer.Length, now.Length - position);
                return await RandomAccess.ReadAsync(handle, buffer[..most], position, ct);
            }

            if (now.Ended) return 0;
            await now.Changed.WaitAsync(ct);
        }
    }

    public void Dispose() => handle.Dispose();

    private (long Length, bool Ended, bool Cut, Task Changed) Look()
    {
        lock (_gate) return (_length, _ended, _cut, _changed.Task);
    }

    private void Change(Action act)
    {
        TaskCompletionSource before;
        lock (_gate)
        {
            act();
            before = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        before.SetResult();
    }
}
