using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Mp4;

/// <summary>One atom (box, ISO 14496-12 section 4.2) by the offsets of its content.</summary>
/// <param name="IsCut">The size field leads out of the file or out of the atom around.</param>
internal readonly record struct Mp4Atom(uint Type, long Start, long End, bool IsCut)
{
    public long Length => End - Start;
}

/// <summary>Walks atoms side by side. All walks share one budget; nesting is what the callers spell out.</summary>
internal sealed class Mp4Atoms(AudioSource source, int budget = Limits.Frames)
{
    private const int HeaderBytes = 8;
    private const int LongHeaderBytes = 16;
    private int _left = budget;

    public AudioSource Source => source;

    /// <summary>Moves <paramref name="offset"/> behind the atom that begins there.</summary>
    public bool TryNext(ref long offset, long end, out Mp4Atom atom)
    {
        atom = default;
        if (_left-- <= 0 || end - offset < HeaderBytes) return false;

        var bytes = source.View(offset, LongHeaderBytes);
        var reader = new SpanReader(bytes);
        var size = (ulong)reader.U32();
        var type = reader.U32();
        var header = size == 1 ? LongHeaderBytes : HeaderBytes;
        if (size == 1) size = reader.U64();
        if (size == 0) size = (ulong)(end - offset);
        if (reader.Overrun || size < (ulong)header) return false;

        var isCut = size > (ulong)(end - offset);
        var next = isCut ? end : offset + (long)size;
        atom = new Mp4Atom(type, Math.Min(offset + header, next), next, isCut);
        offset = next;
        return true;
    }

    /// <summary>The first child of that type; null where there is none.</summary>
    public Mp4Atom? Find(Mp4Atom parent, uint type)
    {
        var offset = parent.Start;
        while (TryNext(ref offset, parent.End, out var atom))
        {
            if (atom.Type == type) return atom;
        }

        return null;
    }

    /// <summary>The content of a small atom.</summary>
    public ReadOnlySpan<byte> Content(Mp4Atom atom, int most) => source.View(atom.Start, (int)Math.Min(atom.Length, most));
}
