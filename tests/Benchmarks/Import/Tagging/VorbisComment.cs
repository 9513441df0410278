namespace FunQuail.Benchmarks.Import.Tagging;

/// <summary>The comments that FLAC, Ogg Vorbis and Opus share, and FLAC's picture block.</summary>
internal static class VorbisComment
{
    private const int CoverPixels = 500;

    private static readonly Dictionary<TagField, string> Names = new()
    {
        [TagField.Title] = "TITLE",
        [TagField.Artist] = "ARTIST",
        [TagField.Artists] = "ARTISTS",
        [TagField.Album] = "ALBUM",
        [TagField.AlbumArtist] = "ALBUMARTIST",
        [TagField.Track] = "TRACKNUMBER",
        [TagField.TrackTotal] = "TRACKTOTAL",
        [TagField.Disc] = "DISCNUMBER",
        [TagField.DiscTotal] = "DISCTOTAL",
        [TagField.Date] = "DATE",
        [TagField.Genre] = "GENRE",
        [TagField.Label] = "LABEL",
        [TagField.Barcode] = "BARCODE",
        [TagField.ReleaseType] = "RELEASETYPE",
        [TagField.Compilation] = "COMPILATION",
        [TagField.TrackGain] = "REPLAYGAIN_TRACK_GAIN",
        [TagField.AlbumGain] = "REPLAYGAIN_ALBUM_GAIN",
        [TagField.RecordingId] = "MUSICBRAINZ_TRACKID",
        [TagField.ReleaseId] = "MUSICBRAINZ_ALBUMID",
        [TagField.ReleaseGroupId] = "MUSICBRAINZ_RELEASEGROUPID",
        [TagField.ReleaseTrackId] = "MUSICBRAINZ_RELEASETRACKID",
        [TagField.ArtistId] = "MUSICBRAINZ_ARTISTID",
        [TagField.AlbumArtistId] = "MUSICBRAINZ_ALBUMARTISTID",
    };

    /// <summary>Vendor and comments; with a cover as base64 where the format has no block for it.</summary>
    public static void Write(ByteSink output, TrackTags tags, byte[]? cover)
    {
        WriteText(output, "FunQuail");
        var count = output.Reserve32();
        var comments = 0;
        foreach (var (field, values) in tags.All)
        {
            foreach (var value in values)
            {
                WriteText(output, $"{Names[field]}={value}");
                comments++;
            }
        }

        if (cover is not null)
        {
            var picture = new ByteSink();
            WritePicture(picture, cover);
            WriteText(output, "METADATA_BLOCK_PICTURE=" + Convert.ToBase64String(picture.Written));
            comments++;
        }

        output.SetLittle32(count, comments);
    }

    /// <summary>The picture as a front cover, without the header of the FLAC block.</summary>
    public static void WritePicture(ByteSink output, byte[] cover)
    {
        const string Type = "image/jpeg";
        output.Big32(3);
        output.Big32(Type.Length);
        output.Latin(Type);
        output.Big32(0);
        output.Big32(CoverPixels);
        output.Big32(CoverPixels);
        output.Big32(24);
        output.Big32(0);
        output.Big32(cover.Length);
        output.Put(cover);
    }

    private static void WriteText(ByteSink output, string text)
    {
        output.Little32(System.Text.Encoding.UTF8.GetByteCount(text));
        output.Utf8(text);
    }
}
