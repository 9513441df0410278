using System.Globalization;

namespace FunQuail.Benchmarks.Import.Tagging;

/// <summary>The <c>ilst</c> atom as iTunes and Picard fill it: known names, and free-form ones under com.apple.iTunes.</summary>
internal static class Mp4Tags
{
    private const int Implicit = 0;
    private const int Utf8 = 1;
    private const int Jpeg = 13;
    private const int SignedInteger = 21;

    private static readonly Dictionary<TagField, string> Names = new()
    {
        [TagField.Title] = "\u00A9nam",
        [TagField.Artist] = "\u00A9ART",
        [TagField.AlbumArtist] = "aART",
        [TagField.Album] = "\u00A9alb",
        [TagField.Date] = "\u00A9day",
        [TagField.Genre] = "\u00A9gen",
        [TagField.Artists] = "ARTISTS",
        [TagField.Label] = "LABEL",
        [TagField.Barcode] = "BARCODE",
        [TagField.ReleaseType] = "MusicBrainz Album Type",
        [TagField.TrackGain] = "replaygain_track_gain",
        [TagField.AlbumGain] = "replaygain_album_gain",
        [TagField.RecordingId] = "MusicBrainz Track Id",
        [TagField.ReleaseId] = "MusicBrainz Album Id",
        [TagField.ReleaseGroupId] = "MusicBrainz Release Group Id",
        [TagField.ReleaseTrackId] = "MusicBrainz Release Track Id",
        [TagField.ArtistId] = "MusicBrainz Artist Id",
        [TagField.AlbumArtistId] = "MusicBrainz Album Artist Id",
    };

    public static void Write(ByteSink output, TrackTags tags, byte[]? cover)
    {
        var list = Mp4Carrier.Open(output, "ilst");
        foreach (var (field, values) in tags.All)
        {
            if (Names.TryGetValue(field, out var name)) WriteText(output, name, values);
        }

        WritePair(output, "trkn", tags, TagField.Track, TagField.TrackTotal, length: 8);
        WritePair(output, "disk", tags, TagField.Disc, TagField.DiscTotal, length: 6);
        if (tags.First(TagField.Compilation) is not null) WriteItem(output, "cpil", SignedInteger, [1]);
        if (cover is not null) WriteItem(output, "covr", Jpeg, cover);
        Mp4Carrier.Close(output, list);
    }

    private static void WriteText(ByteSink output, string name, string[] values)
    {
        var item = Mp4Carrier.Open(output, name.Length == 4 ? name : "----");
        if (name.Length != 4)
        {
            WriteLabel(output, "mean", "com.apple.iTunes");
            WriteLabel(output, "name", name);
        }

        foreach (var value in values) WriteValue(output, Utf8, System.Text.Encoding.UTF8.GetBytes(value));
        Mp4Carrier.Close(output, item);
    }

    private static void WritePair(ByteSink output, string name, TrackTags tags, TagField number, TagField total, int length)
    {
        Span<byte> pair = stackalloc byte[length];
        pair[3] = byte.Parse(tags.First(number)!, CultureInfo.InvariantCulture);
        pair[5] = byte.Parse(tags.First(total)!, CultureInfo.InvariantCulture);
        WriteItem(output, name, Implicit, pair);
    }

    private static void WriteItem(ByteSink output, string name, int type, ReadOnlySpan<byte> value)
    {
        var item = Mp4Carrier.Open(output, name);
        WriteValue(output, type, value);
        Mp4Carrier.Close(output, item);
    }

    private static void WriteLabel(ByteSink output, string name, string text)
    {
        var label = Mp4Carrier.Open(output, name);
        output.Zeros(4);
        output.Latin(text);
        Mp4Carrier.Close(output, label);
    }

    private static void WriteValue(ByteSink output, int type, ReadOnlySpan<byte> value)
    {
        var atom = Mp4Carrier.Open(output, "data");
        output.Big32(type);
        output.Zeros(4);
        output.Put(value);
        Mp4Carrier.Close(output, atom);
    }
}
