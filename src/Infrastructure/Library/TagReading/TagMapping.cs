using FunQuail.Application.Library.Uploads;

namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>Understands raw fields; what makes no sense is left out.</summary>
internal static class TagMapping
{
    public static AudioTags Map(RawTags raw)
    {
        var artistMbids = TagValues.Mbids(raw.All(TagField.ArtistMbid));
        var albumArtistMbids = TagValues.Mbids(raw.All(TagField.AlbumArtistMbid));
        var disc = TagValues.Position(raw.First(TagField.DiscNumber), raw.First(TagField.DiscTotal));
        var track = TagValues.Position(raw.First(TagField.TrackNumber), raw.First(TagField.TrackTotal));
        return new AudioTags
        {
            Title = raw.First(TagField.Title),
            Artist = Printed(raw.All(TagField.Artist)),
            Artists = Single(raw.All(TagField.Artists), raw.All(TagField.Artist), artistMbids.Count),
            ArtistMbids = artistMbids,
            ArtistSort = Printed(raw.All(TagField.ArtistSort)),
            Album = raw.First(TagField.Album),
            AlbumArtist = Printed(raw.All(TagField.AlbumArtist)),
            AlbumArtists = Single(raw.All(TagField.AlbumArtists), raw.All(TagField.AlbumArtist), albumArtistMbids.Count),
            AlbumArtistMbids = albumArtistMbids,
            AlbumArtistSort = Printed(raw.All(TagField.AlbumArtistSort)),
            RecordingMbid = TagValues.Mbid(raw.First(TagField.RecordingMbid)),
            TrackMbid = TagValues.Mbid(raw.First(TagField.TrackMbid)),
            ReleaseMbid = TagValues.Mbid(raw.First(TagField.ReleaseMbid)),
            ReleaseGroupMbid = TagValues.Mbid(raw.First(TagField.ReleaseGroupMbid)),
            DiscNumber = disc.Number,
            DiscTotal = disc.Total,
            DiscSubtitle = raw.First(TagField.DiscSubtitle),
            TrackNumber = track.Number,
            TrackTotal = track.Total,
            ReleaseTypes = TagValues.Types(raw.All(TagField.ReleaseType)),
            ReleaseStatus = raw.First(TagField.ReleaseStatus)?.ToLowerInvariant(),
            ReleaseCountry = raw.First(TagField.ReleaseCountry),
            Date = Date(raw, TagField.Date, TagField.Year),
            OriginalDate = Date(raw, TagField.OriginalDate, TagField.OriginalYear),
            Label = raw.First(TagField.Label),
            CatalogNumber = raw.First(TagField.CatalogNumber),
            Barcode = raw.First(TagField.Barcode),
            Media = raw.First(TagField.Media),
            Genres = TagValues.Split(raw.All(TagField.Genre), [';']),
            Isrcs = TagValues.Isrcs(raw.All(TagField.Isrc)),
            Lyrics = raw.First(TagField.Lyrics),
            Copyright = raw.First(TagField.Copyright),
            License = raw.First(TagField.License),
            Compilation = raw.First(TagField.Compilation)?.ToLowerInvariant() is "1" or "true" or "yes",
            ReplayGain = Gain(raw),
        };
    }

    private static string? Printed(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join(", ", values);

    /// <summary>
    /// The artists one by one. ID3v2.3 joins several values with a slash, which is safe to undo only where there are as many ids
    /// as parts: <c>AC/DC</c> has one.
    /// </summary>
    private static IReadOnlyList<string> Single(IReadOnlyList<string> single, IReadOnlyList<string> printed, int ids)
    {
        if (single.Count == 0) return printed.Count > 1 ? printed : [];
        if (single.Count > 1 || ids < 2) return single;

        var bySemicolon = TagValues.Split(single, [';']);
        if (bySemicolon.Count == ids) return bySemicolon;
        var bySlash = TagValues.Split(single, ['/']);
        return bySlash.Count == ids ? bySlash : single;
    }

    private static string? Date(RawTags raw, TagField whole, TagField year)
    {
        if (PartialDates.Parse(raw.First(whole)) is { } date) return date;
        if (PartialDates.Parse(raw.First(year)) is not { } known) return null;

        // ID3v2.3 keeps the year apart from day and month.
        var dayMonth = year == TagField.Year && known.Length == 4 ? raw.First(TagField.DayMonth) : null;
        return dayMonth is { Length: 4 } ? PartialDates.Parse($"{known}-{dayMonth[2..]}-{dayMonth[..2]}") ?? known : known;
    }

    private static ReplayGain? Gain(RawTags raw)
    {
        var gain = new ReplayGain(
            TagValues.Decibels(raw.First(TagField.TrackGain)) ?? TagValues.R128(raw.First(TagField.R128TrackGain)),
            TagValues.Peak(raw.First(TagField.TrackPeak)),
            TagValues.Decibels(raw.First(TagField.AlbumGain)) ?? TagValues.R128(raw.First(TagField.R128AlbumGain)),
            TagValues.Peak(raw.First(TagField.AlbumPeak)));
        return gain == new ReplayGain(null, null, null, null) ? null : gain;
    }
}
