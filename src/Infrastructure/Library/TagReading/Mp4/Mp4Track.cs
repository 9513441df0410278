using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Mp4;

/// <summary>A track that sounds: <c>mdia</c> with its length, and the first sample entry of its <c>stsd</c>.</summary>
/// <param name="Duration">Null in fragmented files, whose headers do not tell.</param>
internal sealed record Mp4Track(Mp4SampleEntry Sound, TimeSpan? Duration)
{
    private const int EntryBytes = 4096;
    private const int DescriptionHeaderBytes = 8;

    private static readonly uint Media = FourCc.Of("mdia");
    private static readonly uint Handler = FourCc.Of("hdlr");
    private static readonly uint MediaHeader = FourCc.Of("mdhd");
    private static readonly uint MediaContent = FourCc.Of("minf");
    private static readonly uint SampleTable = FourCc.Of("stbl");
    private static readonly uint SampleDescription = FourCc.Of("stsd");
    private static readonly uint SoundHandler = FourCc.Of("soun");

    /// <summary>Null for tracks of pictures, chapters and the like, and for broken ones.</summary>
    public static Mp4Track? Read(Mp4Atoms atoms, Mp4Atom track)
    {
        if (atoms.Find(track, Media) is not { } media || !IsSound(atoms, media)) return null;
        if (atoms.Find(media, MediaHeader) is not { } header || atoms.Find(media, MediaContent) is not { } content) return null;
        if (atoms.Find(content, SampleTable) is not { } table) return null;
        if (atoms.Find(table, SampleDescription) is not { } description) return null;

        var bytes = atoms.Content(description, EntryBytes);
        if (bytes.Length <= DescriptionHeaderBytes) return null;

        if (!Mp4SampleEntry.TryRead(bytes[DescriptionHeaderBytes..], out var entry)) return null;

        var (scale, units) = ReadLength(atoms.Content(header, 32));
        if (entry.SampleRate == 0) entry = entry with { SampleRate = (int)Math.Min(scale, 10_000_000) };
        return scale > 0 ? new Mp4Track(entry, AudioStream.Length(units, scale)) : null;
    }

    private static bool IsSound(Mp4Atoms atoms, Mp4Atom media)
    {
        if (atoms.Find(media, Handler) is not { } handler) return false;

        var reader = new SpanReader(atoms.Content(handler, 12));
        reader.Skip(8);
        return reader.U32() == SoundHandler;
    }

    private static (uint Scale, ulong Units) ReadLength(ReadOnlySpan<byte> header)
    {
        var reader = new SpanReader(header);
        var isLong = reader.Byte() == 1;
        reader.Skip(isLong ? 19 : 11);
        var scale = reader.U32();
        var units = isLong ? reader.U64() : reader.U32();
        return reader.Overrun ? default : (scale, units);
    }
}
