using System.Collections.Frozen;

namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>The fields that <see cref="TagMapping"/> understands; whatever else a file says is not kept.</summary>
internal enum TagField
{
    Title,
    Artist,
    Artists,
    ArtistMbid,
    ArtistSort,
    Album,
    AlbumArtist,
    AlbumArtists,
    AlbumArtistMbid,
    AlbumArtistSort,
    RecordingMbid,
    TrackMbid,
    ReleaseMbid,
    ReleaseGroupMbid,
    DiscNumber,
    DiscTotal,
    DiscSubtitle,
    TrackNumber,
    TrackTotal,
    ReleaseType,
    ReleaseStatus,
    ReleaseCountry,
    Date,
    Year,

    /// <summary>ID3v2.3's TDAT: four digits, day before month.</summary>
    DayMonth,
    OriginalDate,
    OriginalYear,
    Label,
    CatalogNumber,
    Barcode,
    Media,
    Genre,
    Isrc,
    Lyrics,
    Copyright,
    License,
    Compilation,
    TrackGain,
    TrackPeak,
    AlbumGain,
    AlbumPeak,
    R128TrackGain,
    R128AlbumGain,
}

/// <summary>
/// Field names as Vorbis comments, APE items, ID3 <c>TXXX</c> descriptions and MP4 free-form atoms spell them, by
/// <see href="https://picard-docs.musicbrainz.org/en/appendices/tag_mapping.html">Picard's tag mapping</see>.
/// </summary>
internal static class FieldNames
{
    private const int LongestName = 40;

    private static readonly FrozenDictionary<string, TagField> Names = new Dictionary<string, TagField>
    {
        ["title"] = TagField.Title,
        ["artist"] = TagField.Artist,
        ["artists"] = TagField.Artists,
        ["musicbrainz_artistid"] = TagField.ArtistMbid,
        ["musicbrainz artist id"] = TagField.ArtistMbid,
        ["artistsort"] = TagField.ArtistSort,
        ["album"] = TagField.Album,
        ["albumartist"] = TagField.AlbumArtist,
        ["album artist"] = TagField.AlbumArtist,
        ["album_artist"] = TagField.AlbumArtist,
        ["albumartists"] = TagField.AlbumArtists,
        ["musicbrainz_albumartistid"] = TagField.AlbumArtistMbid,
        ["musicbrainz album artist id"] = TagField.AlbumArtistMbid,
        ["albumartistsort"] = TagField.AlbumArtistSort,
        ["musicbrainz_trackid"] = TagField.RecordingMbid,
        ["musicbrainz track id"] = TagField.RecordingMbid,
        ["musicbrainz_recordingid"] = TagField.RecordingMbid,
        ["musicbrainz_releasetrackid"] = TagField.TrackMbid,
        ["musicbrainz release track id"] = TagField.TrackMbid,
        ["musicbrainz_albumid"] = TagField.ReleaseMbid,
        ["musicbrainz album id"] = TagField.ReleaseMbid,
        ["musicbrainz_releasegroupid"] = TagField.ReleaseGroupMbid,
        ["musicbrainz release group id"] = TagField.ReleaseGroupMbid,
        ["disc"] = TagField.DiscNumber,
        ["discnumber"] = TagField.DiscNumber,
        ["disctotal"] = TagField.DiscTotal,
        ["totaldiscs"] = TagField.DiscTotal,
        ["discsubtitle"] = TagField.DiscSubtitle,
        ["setsubtitle"] = TagField.DiscSubtitle,
        ["track"] = TagField.TrackNumber,
        ["tracknumber"] = TagField.TrackNumber,
        ["tracktotal"] = TagField.TrackTotal,
        ["totaltracks"] = TagField.TrackTotal,
        ["releasetype"] = TagField.ReleaseType,
        ["musicbrainz_albumtype"] = TagField.ReleaseType,
        ["musicbrainz album type"] = TagField.ReleaseType,
        ["releasestatus"] = TagField.ReleaseStatus,
        ["musicbrainz_albumstatus"] = TagField.ReleaseStatus,
        ["musicbrainz album status"] = TagField.ReleaseStatus,
        ["releasecountry"] = TagField.ReleaseCountry,
        ["musicbrainz album release country"] = TagField.ReleaseCountry,
        ["date"] = TagField.Date,
        ["year"] = TagField.Year,
        ["originaldate"] = TagField.OriginalDate,
        ["originalyear"] = TagField.OriginalYear,
        ["label"] = TagField.Label,
        ["publisher"] = TagField.Label,
        ["organization"] = TagField.Label,
        ["catalognumber"] = TagField.CatalogNumber,
        ["labelno"] = TagField.CatalogNumber,
        ["barcode"] = TagField.Barcode,
        ["upc"] = TagField.Barcode,
        ["media"] = TagField.Media,
        ["genre"] = TagField.Genre,
        ["isrc"] = TagField.Isrc,
        ["lyrics"] = TagField.Lyrics,
        ["unsyncedlyrics"] = TagField.Lyrics,
        // ffmpeg writes an ID3 text of this name instead of the frame.
        ["uslt"] = TagField.Lyrics,
        ["copyright"] = TagField.Copyright,
        ["license"] = TagField.License,
        ["compilation"] = TagField.Compilation,
        ["replaygain_track_gain"] = TagField.TrackGain,
        ["replaygain_track_peak"] = TagField.TrackPeak,
        ["replaygain_album_gain"] = TagField.AlbumGain,
        ["replaygain_album_peak"] = TagField.AlbumPeak,
        ["r128_track_gain"] = TagField.R128TrackGain,
        ["r128_album_gain"] = TagField.R128AlbumGain,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, TagField>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Null for names that mean nothing to us.</summary>
    public static TagField? Find(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > LongestName) return null;

        Span<char> lower = stackalloc char[LongestName];
        var length = name.ToLowerInvariant(lower);
        return Lookup.TryGetValue(lower[..length], out var field) ? field : null;
    }

    public static TagField? Find(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length is 0 or > LongestName) return null;

        Span<char> name = stackalloc char[LongestName];
        for (var at = 0; at < ascii.Length; at++) name[at] = (char)ascii[at];
        return Find(name[..ascii.Length]);
    }
}
