using System.Globalization;
using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Id3;

/// <summary>Understands the content of single frames (<see href="https://id3.org/id3v2.4.0-frames"/>).</summary>
internal static class Id3v2Frame
{
    private const byte FrontCover = 3;
    private const byte MasterVolume = 1;

    public static void Read(uint name, ReadOnlySpan<byte> content, int version, RawTags tags)
    {
        var reader = new SpanReader(content);
        if (name == Id3Names.UserText) ReadUserText(ref reader, tags);
        else if (name == Id3Names.UniqueFileId) ReadUniqueFileId(ref reader, tags);
        else if (name == Id3Names.Picture) ReadPicture(ref reader, version, tags);
        else if (name == Id3Names.Lyrics) ReadLyrics(ref reader, tags);
        else if (name == Id3Names.RelativeVolume) ReadRelativeVolume(ref reader, tags);
        else if (name == Id3Names.CopyrightLink) tags.Add(TagField.License, TagText.Latin1(reader.TakeUntilZero()));
        else if (Id3Names.TextField(name) is { } field) ReadText(field, ref reader, tags);
    }

    private static void ReadText(TagField field, ref SpanReader reader, RawTags tags)
    {
        var encoding = reader.Byte();
        var text = Decode(encoding, reader.Rest);
        if (field != TagField.Genre)
        {
            tags.AddAll(field, text);
            return;
        }

        foreach (var value in text.Split('\0'))
        {
            foreach (var genre in Id3Genres.Expand(value)) tags.Add(TagField.Genre, genre);
        }
    }

    private static void ReadUserText(ref SpanReader reader, RawTags tags)
    {
        var encoding = reader.Byte();
        var description = Decode(encoding, Terminated(ref reader, encoding)).Trim('\uFEFF', ' ');
        if (FieldNames.Find(description) is { } field) tags.AddAll(field, Decode(encoding, reader.Rest));
    }

    private static void ReadUniqueFileId(ref SpanReader reader, RawTags tags)
    {
        if (!reader.TakeUntilZero().SequenceEqual("http://musicbrainz.org"u8)) return;
        tags.Add(TagField.RecordingMbid, TagText.Latin1(reader.Rest));
    }

    private static void ReadPicture(ref SpanReader reader, int version, RawTags tags)
    {
        var encoding = reader.Byte();
        var mimetype = version == 2
            ? "image/" + TagText.Latin1(reader.Take(3)).ToLowerInvariant()
            : TagText.Latin1(reader.TakeUntilZero());
        var kind = reader.Byte();
        Terminated(ref reader, encoding);
        tags.AddPicture(mimetype, kind == FrontCover, reader.Rest);
    }

    private static void ReadLyrics(ref SpanReader reader, RawTags tags)
    {
        var encoding = reader.Byte();
        reader.Skip(3);
        Terminated(ref reader, encoding);
        tags.Add(TagField.Lyrics, Decode(encoding, reader.Rest));
    }

    private static void ReadRelativeVolume(ref SpanReader reader, RawTags tags)
    {
        TagField? field = TagText.Latin1(reader.TakeUntilZero()) switch
        {
            "track" => TagField.TrackGain,
            "album" => TagField.AlbumGain,
            _ => null,
        };
        var channel = reader.Byte();
        var gain = (short)reader.U16() / 512.0;
        if (field is null || channel != MasterVolume || reader.Overrun) return;
        tags.Add(field.Value, gain.ToString("F2", CultureInfo.InvariantCulture));
    }

    private static ReadOnlySpan<byte> Terminated(ref SpanReader reader, byte encoding) =>
        encoding is 1 or 2 ? reader.TakeUntilWideZero() : reader.TakeUntilZero();

    private static string Decode(byte encoding, ReadOnlySpan<byte> bytes) => encoding switch
    {
        0 => TagText.Latin1(bytes),
        1 => bytes is [0xFE, 0xFF, ..] ? TagText.Utf16(bytes, bigEndian: true) : TagText.Utf16(bytes, bigEndian: false),
        2 => TagText.Utf16(bytes, bigEndian: bytes is not [0xFF, 0xFE, ..]),
        _ => TagText.Utf8(bytes),
    };
}
