using FunQuail.Application.Catalog.Contracts;
using FunQuail.Domain.Catalog;

namespace FunQuail.Application.Library.Uploads;

/// <summary>Puts what a file's tags say into the catalogue's words.</summary>
internal static class ClaimReading
{
    public static CatalogClaim Of(FileToImport file, string releaseFolder, FormerPlace? former)
    {
        var (facts, tags) = (file.Audio!.Facts, file.Audio.Tags);
        return new CatalogClaim
        {
            Folder = releaseFolder,
            Title = tags.Title ?? TitleOf(file.Name),
            Credit = CreditOf(tags.Artist, tags.Artists, tags.ArtistMbids, tags.ArtistSort),
            RecordingMbid = Mbid.From(tags.RecordingMbid),
            Duration = facts.Duration,
            Release = string.IsNullOrWhiteSpace(tags.Album) ? null : ReleaseOf(tags, tags.Album, releaseFolder, file.Medium),
            Genres = tags.Genres,
            Isrcs = tags.Isrcs,
            Lyrics = tags.Lyrics,
            Copyright = tags.Copyright,
            License = tags.License,
            Former = former,
        };
    }

    private static string TitleOf(string fileName) =>
        Path.GetFileNameWithoutExtension(fileName) is { Length: > 0 } name && !string.IsNullOrWhiteSpace(name) ? name : fileName;

    private static ReleaseClaim ReleaseOf(AudioTags tags, string album, string folder, int? medium) => new()
    {
        Name = album,
        Credit = CreditOf(tags.AlbumArtist, tags.AlbumArtists, tags.AlbumArtistMbids, tags.AlbumArtistSort),
        Compilation = tags.Compilation,
        Mbid = Mbid.From(tags.ReleaseMbid),
        GroupMbid = Mbid.From(tags.ReleaseGroupMbid),
        TrackMbid = Mbid.From(tags.TrackMbid),
        Folder = folder,
        Date = tags.Date ?? tags.OriginalDate,
        Country = tags.ReleaseCountry,
        Status = tags.ReleaseStatus,
        Label = tags.Label,
        CatalogNumber = tags.CatalogNumber,
        Barcode = tags.Barcode,
        Types = tags.ReleaseTypes,
        Medium = tags.DiscNumber is > 0 ? tags.DiscNumber.Value : medium ?? 1,
        Position = tags.TrackNumber is > 0 ? tags.TrackNumber.Value : 0,
    };

    private static CreditClaim CreditOf(
        string? printed, IReadOnlyList<string> names, IReadOnlyList<Guid> mbids, string? sortName) =>
        string.IsNullOrWhiteSpace(printed) && names.Count == 0
            ? CreditClaim.Nobody
            : new CreditClaim(printed, names, [.. mbids.Select(mbid => Mbid.From(mbid)).OfType<Mbid>()], sortName);
}
