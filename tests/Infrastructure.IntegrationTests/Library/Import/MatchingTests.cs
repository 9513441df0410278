using FunQuail.Domain.Catalog.Artists;

namespace FunQuail.Infrastructure.IntegrationTests.Library.Import;

/// <summary>Awkward folders come out right.</summary>
internal sealed class MatchingTests
{
    private const string Mbid = "11111111-2222-4333-8444-555555555555";

    private ImportBench _bench = null!;

    [SetUp]
    public async Task SetUp() => _bench = await ImportBench.CreateAsync();

    [TearDown]
    public async Task TearDown() => await _bench.DisposeAsync();

    [Test]
    public async Task A_credit_with_a_guest_keeps_its_print_and_has_two_artists()
    {
        await _bench.PutAsync("A/1.mp3", 300, Tags("One", "Nina feat. Ada", "Album", "1", "Nina"));
        await _bench.ImportAsync();

        Assert.That(await _bench.AskAsync("SELECT name FROM artist ORDER BY name"), Is.EqualTo(new[] { "Ada", "Nina" }));
        Assert.That(
            await _bench.AskAsync("SELECT string_agg(n.name || n.join_phrase, '' ORDER BY n.position) FROM recording r "
                + "JOIN credited_name n ON n.artist_credit_id = r.artist_credit_id"),
            Is.EqualTo(new[] { "Nina feat. Ada" }));
    }

    [Test]
    public async Task Different_artists_under_one_album_make_a_release_by_various_artists()
    {
        await _bench.PutAsync("V/1.mp3", 300, Tags("One", "Nina", "Mix", "1"));
        await _bench.PutAsync("V/2.mp3", 310, Tags("Two", "Ada", "Mix", "2"));
        await _bench.ImportAsync();
        await _bench.PutAsync("V/3.mp3", 320, Tags("Three", "Bo", "Mix", "3"));
        await _bench.ImportAsync();

        Assert.That(
            await _bench.AskAsync("SELECT a.mbid FROM release r JOIN credited_name n ON n.artist_credit_id = r.artist_credit_id "
                + "JOIN artist a ON a.id = n.artist_id"),
            Is.EqualTo(new[] { SpecialArtist.VariousArtists.ToString() }));
        Assert.That(await _bench.AskAsync("SELECT track_count FROM release"), Is.EqualTo(new[] { "3" }));
    }

    [Test]
    public async Task Discs_in_sub_folders_are_one_release()
    {
        await _bench.PutAsync("Set/CD1/1.mp3", 300, Tags("One", "Nina", "Set", "1", "Nina"));
        await _bench.PutAsync("Set/Disc 2/1.mp3", 310, Tags("Two", "Nina", "Set", "1", "Nina"));
        await _bench.ImportAsync();

        Assert.That(await _bench.CountAsync("release"), Is.EqualTo(1));
        Assert.That(
            await _bench.AskAsync("SELECT medium || '.' || position FROM track ORDER BY medium"),
            Is.EqualTo(new[] { "1.1", "2.1" }));
    }

    [Test]
    public async Task A_recording_known_by_its_id_is_one_on_several_releases()
    {
        await _bench.PutAsync("A/1.flac", 300, Identified(Tags("One", "Nina", "Album", "1", "Nina")));
        await _bench.PutAsync("B/7.flac", 300, Identified(Tags("One", "Nina", "Best of", "7", "Nina")));
        await _bench.ImportAsync();

        Assert.That(await _bench.CountAsync("recording"), Is.EqualTo(1));
        Assert.That(await _bench.CountAsync("track"), Is.EqualTo(2));
        Assert.That(await _bench.CountAsync("upload"), Is.EqualTo(2));
    }

    [Test]
    public async Task Equal_names_on_different_releases_stay_different_recordings()
    {
        await _bench.PutAsync("A/1.mp3", 300, Tags("One", "Nina", "Album", "1", "Nina"));
        await _bench.PutAsync("Live/1.mp3", 310, Tags("One", "Nina", "Live", "1", "Nina"));
        await _bench.ImportAsync();

        Assert.That(await _bench.CountAsync("recording"), Is.EqualTo(2));
    }

    [Test]
    public async Task One_place_in_two_formats_is_one_track_with_two_uploads()
    {
        await _bench.PutAsync("A/1.mp3", 300, Tags("One", "Nina", "Album", "1", "Nina"));
        await _bench.PutAsync("A/1.flac", 300, Tags("One", "Nina", "Album", "1", "Nina"));
        await _bench.ImportAsync();

        Assert.That(await _bench.CountAsync("recording"), Is.EqualTo(1));
        Assert.That(await _bench.CountAsync("track"), Is.EqualTo(1));
        Assert.That(await _bench.CountAsync("upload"), Is.EqualTo(2));
    }

    [Test]
    public async Task Files_without_title_artist_or_album_have_a_place_too()
    {
        await _bench.PutAsync("a lonely tune.mp3", 300, []);
        await _bench.ImportAsync();

        Assert.That(await _bench.AskAsync("SELECT name FROM recording"), Is.EqualTo(new[] { "a lonely tune" }));
        Assert.That(await _bench.AskAsync("SELECT mbid FROM artist"), Is.EqualTo(new[] { SpecialArtist.Unknown.ToString() }));
        Assert.That(await _bench.CountAsync("release"), Is.Zero);
    }

    private static Dictionary<string, string> Tags(
        string title, string artist, string album, string track, string? albumArtist = null)
    {
        var tags =
            new Dictionary<string, string> { ["title"] = title, ["artist"] = artist, ["album"] = album, ["track"] = track };
        if (albumArtist is not null) tags["album_artist"] = albumArtist;
        return tags;
    }

    private static Dictionary<string, string> Identified(Dictionary<string, string> tags)
    {
        tags["MUSICBRAINZ_TRACKID"] = Mbid;
        return tags;
    }
}
