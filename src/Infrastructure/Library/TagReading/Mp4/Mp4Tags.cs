using System.Globalization;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Library.TagReading.Id3;

namespace FunQuail.Infrastructure.Library.TagReading.Mp4;

/// <summary>iTunes' metadata: <c>moov/udta/meta/ilst</c> and the items in it.</summary>
internal static class Mp4Tags
{
    private const int NameBytes = 256;

    /// <summary>The kind of value and its locale come before it.</summary>
    private const int ValueHeaderBytes = 8;
    private const uint JpegKind = 13;
    private const uint PngKind = 14;

    private static readonly uint UserData = FourCc.Of("udta");
    private static readonly uint Meta = FourCc.Of("meta");
    private static readonly uint Handler = FourCc.Of("hdlr");
    private static readonly uint ItemList = FourCc.Of("ilst");

    public static void Read(Mp4Atoms atoms, Mp4Atom movie, RawTags tags)
    {
        if (atoms.Find(movie, UserData) is not { } userData || atoms.Find(userData, Meta) is not { } meta) return;

        // QuickTime's meta atom has no version field, which would come before the first child.
        var reader = new SpanReader(atoms.Content(meta, 8));
        reader.Skip(4);
        if (reader.U32() != Handler) meta = meta with { Start = Math.Min(meta.Start + 4, meta.End) };
        if (atoms.Find(meta, ItemList) is not { } list) return;

        tags.NextTag();
        var offset = list.Start;
        while (atoms.TryNext(ref offset, list.End, out var item)) ReadItem(atoms, item, tags);
    }

    private static void ReadItem(Mp4Atoms atoms, Mp4Atom item, RawTags tags)
    {
        var field = item.Type == Mp4Names.FreeForm ? FreeFormField(atoms, item) : Mp4Names.TextField(item.Type);
        var offset = item.Start;
        while (atoms.TryNext(ref offset, item.End, out var value))
        {
            if (value.Type != Mp4Names.Value || value.Length <= ValueHeaderBytes) continue;
            if (item.Type == Mp4Names.Cover) ReadCover(atoms, value, tags);
            else if (field is { } text) ReadText(atoms, value, text, tags);
            else ReadNumber(atoms, item.Type, value, tags);
        }
    }

    private static TagField? FreeFormField(Mp4Atoms atoms, Mp4Atom item)
    {
        if (atoms.Find(item, Mp4Names.Name) is not { } name) return null;

        var reader = new SpanReader(atoms.Content(name, NameBytes));
        reader.Skip(4);
        return FieldNames.Find(reader.Rest);
    }

    private static void ReadText(Mp4Atoms atoms, Mp4Atom value, TagField field, RawTags tags)
    {
        var content = atoms.Source.Block(value.Start, Math.Min(value.Length, Limits.TextBytes));
        if (content.Length > ValueHeaderBytes) tags.AddAll(field, TagText.Utf8(content[ValueHeaderBytes..]));
    }

    private static void ReadNumber(Mp4Atoms atoms, uint name, Mp4Atom value, RawTags tags)
    {
        var reader = new SpanReader(atoms.Content(value, ValueHeaderBytes + 8));
        reader.Skip(ValueHeaderBytes);
        if (name == Mp4Names.Compilation) tags.Add(TagField.Compilation, reader.Byte() == 1 ? "1" : "0");
        if (name == Mp4Names.GenreNumber && Id3Genres.Name(reader.U16() - 1) is { } genre) tags.Add(TagField.Genre, genre);
        if (name == Mp4Names.Track) AddPair(TagField.TrackNumber, ref reader, tags);
        if (name == Mp4Names.Disc) AddPair(TagField.DiscNumber, ref reader, tags);
    }

    private static void AddPair(TagField field, ref SpanReader reader, RawTags tags)
    {
        reader.Skip(2);
        var number = reader.U16();
        var total = reader.U16();
        tags.Add(field, string.Create(CultureInfo.InvariantCulture, $"{number}/{total}"));
    }

    private static void ReadCover(Mp4Atoms atoms, Mp4Atom value, RawTags tags)
    {
        // The first cover is the front one; only that order tells.
        if (value.IsCut || !tags.WantsPicture(isFront: true, value.Length - ValueHeaderBytes)) return;

        var content = atoms.Source.Block(value.Start, value.Length);
        if (content.Length <= ValueHeaderBytes) return;
        var mimetype = new SpanReader(content).U32() switch { JpegKind => "image/jpeg", PngKind => "image/png", _ => "" };
        tags.AddPicture(mimetype, isFront: true, content[ValueHeaderBytes..]);
    }
}
