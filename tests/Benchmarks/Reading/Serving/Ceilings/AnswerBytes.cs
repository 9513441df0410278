using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FunQuail.Benchmarks.Reading.Serving.Ceilings;

/// <summary>
/// A buffer that is used again and again. Room is left in front, since what an answer begins with is known last.
/// </summary>
internal sealed class AnswerBytes : IBufferWriter<byte>, IDisposable
{
    /// <summary>The most that can be put in front.</summary>
    public const int HeadRoom = 4096;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private byte[] _bytes = new byte[64 * 1024];
    private int _start = HeadRoom;
    private int _end = HeadRoom;

    public AnswerBytes() => Json = new Utf8JsonWriter(this, Options);

    public Utf8JsonWriter Json { get; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(_start, _end - _start);

    public void Clear()
    {
        (_start, _end) = (HeadRoom, HeadRoom);
        Json.Reset(this);
    }

    public void Prepend(ReadOnlySpan<byte> head)
    {
        _start -= head.Length;
        head.CopyTo(_bytes.AsSpan(_start));
    }

    public void Append(ReadOnlySpan<byte> tail)
    {
        tail.CopyTo(GetSpan(tail.Length));
        _end += tail.Length;
    }

    public void Advance(int count) => _end += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_end);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_end);
    }

    public void Dispose() => Json.Dispose();

    private void Reserve(int more)
    {
        if (_bytes.Length - _end <= more) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _end + more + 1));
    }
}
