using System.Globalization;
using FunQuail.Benchmarks.Import.Tagging;

namespace FunQuail.Benchmarks.Import.Generation;

/// <summary>
/// A made-up collection, the same for the same number of files: some 12 tracks an album and three albums an artist,
/// with various-artists albums, guests, and albums of two discs in one folder or in two.
/// Half of the albums carry MusicBrainz ids.
/// </summary>
internal sealed class LibraryPlan(IReadOnlyList<Carrier> carriers)
{
    private const string VariousArtists = "Various Artists";
    private const string VariousArtistsId = "89ad4ac3-39f7-470e-b459-56386da1cae4";
    private const int AlbumsPerArtist = 3;

    // Out of twenty albums.
    private static readonly string[] Formats =
    [
        ".mp3", ".flac", ".mp3", ".m4a", ".ogg", ".mp3", ".flac", ".opus", ".mp3", ".flac",
        ".mp3", ".m4a", ".mp3", ".flac", ".ogg", ".mp3", ".opus", ".flac", ".mp3", ".m4a",
    ];

    private readonly Dictionary<int, string> artistIds = [];

    public IEnumerable<AlbumPlan> Albums(int files)
    {
        for (var number = 0; files > 0; number++)
        {
            var album = Album(number, files);
            yield return album;
            files -= album.Tracks.Count;
        }
    }

    private AlbumPlan Album(int number, int files)
    {
        var lot = new SeededNumbers((ulong)number);
        var artist = number / AlbumsPerArtist;
        var various = number % 10 == 9;
        var discs = number % 20 is 4 or 11 or 17 ? 2 : 1;
        var facts = new AlbumFacts(
            number,
            various ? null : artist,
            $"{Words.Pair((number * 11) + 3)}{(number >= 900 ? $" {number / 900 + 1}" : "")}",
            Year: 1960 + lot.Below(66),
            discs,
            DiscFolders: discs == 2 && number % 20 != 4,
            Tracks: Math.Min(files, discs == 2 ? 16 : 9 + lot.Below(6)),
            WithIds: lot.Chance(50));

        var folder = Path.Combine(
            facts.Artist is { } owner ? Words.Artist(owner) : VariousArtists,
            string.Create(CultureInfo.InvariantCulture, $"{facts.Year} - {facts.Title}"));
        var cover = number % 10 is 0 ? CoverPlace.None : number % 2 is 0 ? CoverPlace.Embedded : CoverPlace.Folder;
        var choices = carriers.Where(carrier => carrier.Extension == Formats[number % Formats.Length]).ToList();
        var carrier = lot.Pick(choices);
        var shared = SharedTags(facts, lot);
        var tracks = Enumerable.Range(0, facts.Tracks)
            .Select(track => Track(facts, folder, carrier, shared, track, lot))
            .ToList();
        return new AlbumPlan(number, folder, cover, tracks);
    }

    private List<(TagField Field, string[] Values)> SharedTags(AlbumFacts facts, SeededNumbers lot)
    {
        string[] two = [lot.Pick(Words.Genres[..10]), lot.Pick(Words.Genres[10..])];
        var date = (facts.Number % 3) switch
        {
            0 => $"{facts.Year}",
            1 => $"{facts.Year}-{1 + lot.Below(12):00}",
            _ => $"{facts.Year}-{1 + lot.Below(12):00}-{1 + lot.Below(28):00}",
        };
        List<(TagField, string[])> tags =
        [
            (TagField.Album, [facts.Title]),
            (TagField.AlbumArtist, [facts.Artist is { } artist ? Words.Artist(artist) : VariousArtists]),
            (TagField.DiscTotal, [$"{facts.Discs}"]),
            (TagField.Date, [date]),
            (TagField.Genre, lot.Chance(30) ? two : two[..1]),
        ];
        if (facts.Artist is null) tags.Add((TagField.Compilation, ["1"]));
        if (lot.Chance(60)) tags.Add((TagField.Label, [Words.Pair(lot.Below(40)) + " Records"]));
        if (lot.Chance(40)) tags.Add((TagField.Barcode, [$"{5000000000000 + lot.Below(1_000_000_000)}"]));
        if (lot.Chance(50)) tags.Add((TagField.ReleaseType, facts.Artist is null ? ["album", "compilation"] : ["album"]));
        if (lot.Chance(30)) tags.Add((TagField.AlbumGain, [$"-{lot.Below(12)}.{lot.Below(100):00} dB"]));
        if (!facts.WithIds) return tags;

        tags.Add((TagField.ReleaseId, [lot.Mbid()]));
        tags.Add((TagField.ReleaseGroupId, [lot.Mbid()]));
        tags.Add((TagField.AlbumArtistId, [facts.Artist is { } known ? ArtistId(known) : VariousArtistsId]));
        return tags;
    }

    private TrackPlan Track(
        AlbumFacts facts, string folder, Carrier carrier, List<(TagField Field, string[] Values)> shared, int index,
        SeededNumbers lot)
    {
        var perDisc = (facts.Tracks + facts.Discs - 1) / facts.Discs;
        var (disc, number) = (1 + (index / perDisc), 1 + (index % perDisc));
        var title = Words.Title(lot);
        var artist = facts.Artist ?? lot.Below(Math.Max(10, facts.Number / AlbumsPerArtist));
        var tags = new TrackTags();
        foreach (var (field, values) in shared) tags.Set(field, values);

        tags.Set(TagField.Title, title);
        tags.Set(TagField.Track, $"{number}");
        tags.Set(TagField.TrackTotal, $"{Math.Min(perDisc, facts.Tracks - ((disc - 1) * perDisc))}");
        tags.Set(TagField.Disc, $"{disc}");
        if (tags.First(TagField.AlbumGain) is not null) tags.Set(TagField.TrackGain, $"-{lot.Below(12)}.{lot.Below(100):00} dB");
        Credit(tags, facts, artist, lot);

        var disk = facts.DiscFolders ? $"CD{disc}" : "";
        var prefix = facts is { Discs: 2, DiscFolders: false } ? $"{disc}-" : "";
        var path = Path.Combine(folder, disk, $"{prefix}{number:00} {title}{carrier.Extension}");
        return new TrackPlan(path, carrier, tags, Mark: ((ulong)facts.Number << 16) | (uint)index);
    }

    private void Credit(TrackTags tags, AlbumFacts facts, int artist, SeededNumbers lot)
    {
        int[] credited = lot.Chance(15) ? [artist, artist + 1 + lot.Below(5)] : [artist];
        var names = credited.Select(Words.Artist).ToArray();
        tags.Set(TagField.Artist, string.Join(lot.Chance(70) ? " feat. " : " & ", names));
        if (!facts.WithIds) return;

        if (names.Length > 1) tags.Set(TagField.Artists, names);
        tags.Set(TagField.ArtistId, [.. credited.Select(ArtistId)]);
        tags.Set(TagField.RecordingId, lot.Mbid());
        tags.Set(TagField.ReleaseTrackId, lot.Mbid());
    }

    private string ArtistId(int artist) =>
        artistIds.TryGetValue(artist, out var id) ? id : artistIds[artist] = new SeededNumbers(1_000_000 + (ulong)artist).Mbid();

    private sealed record AlbumFacts(
        int Number, int? Artist, string Title, int Year, int Discs, bool DiscFolders, int Tracks, bool WithIds);
}
