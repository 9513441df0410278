namespace FunQuail.Infrastructure.IntegrationTests.Library.Import;

/// <summary>What tags say of licences, genres and loudness is found in the catalogue.</summary>
internal sealed class FactTests
{
    private ImportBench _bench = null!;

    [SetUp]
    public async Task SetUp() => _bench = await ImportBench.CreateAsync();

    [TearDown]
    public async Task TearDown() => await _bench.DisposeAsync();

    [TestCase("http://creativecommons.org/licenses/by-sa/4.0/")]
    [TestCase("https://www.creativecommons.org/licenses/by-sa/4.0")]
    [TestCase("Free to share: https://creativecommons.org/licenses/by-sa/4.0/ (the author)")]
    public async Task A_licence_is_known_by_its_address(string text)
    {
        await _bench.PutAsync("A/1.flac", 300, new() { ["title"] = "One", ["LICENSE"] = text });
        await _bench.ImportAsync();

        Assert.That(
            await _bench.AskAsync("SELECT l.url FROM recording r JOIN license l ON l.id = r.license_id"),
            Is.EqualTo(new[] { "https://creativecommons.org/licenses/by-sa/4.0/" }));
    }

    [Test]
    public async Task A_licence_that_is_not_known_is_none()
    {
        await _bench.PutAsync("A/1.flac", 300, new() { ["title"] = "One", ["LICENSE"] = "Ask me" });
        await _bench.ImportAsync();

        Assert.That(await _bench.AskAsync("SELECT license_id IS NULL FROM recording"), Is.EqualTo(new[] { "True" }));
    }

    [Test]
    public async Task Genres_are_tags_of_recording_release_and_artist()
    {
        await PutAsync("A/1.flac", 300, "One", "Folk");
        await PutAsync("A/2.flac", 310, "Two", "Jazz");
        await _bench.ImportAsync();

        Assert.That(
            await _bench.AskAsync("""
                SELECT r.name || ' ' || t.name
                FROM recording r JOIN recording_tag rt ON recording_id = r.id JOIN tag t ON t.id = tag_id
                UNION ALL SELECT r.name || ' ' || t.name
                FROM release r JOIN release_tag rt ON release_id = r.id JOIN tag t ON t.id = tag_id
                UNION ALL SELECT r.name || ' ' || t.name
                FROM artist r JOIN artist_tag rt ON artist_id = r.id JOIN tag t ON t.id = tag_id
                """),
            Is.EquivalentTo(new[] { "One Folk", "Two Jazz", "Album Folk", "Album Jazz", "Nina Folk", "Nina Jazz" }));
        Assert.That(
            await _bench.AskAsync("SELECT name || recording_count || release_count || artist_count FROM tag ORDER BY 1"),
            Is.EqualTo(new[] { "Folk111", "Jazz111" }));
    }

    [Test]
    public async Task ReplayGain_is_kept_with_the_upload()
    {
        await _bench.PutAsync("A/1.flac", 300, new()
        {
            ["title"] = "One",
            ["REPLAYGAIN_TRACK_GAIN"] = "-7.25 dB",
            ["REPLAYGAIN_TRACK_PEAK"] = "0.5",
            ["REPLAYGAIN_ALBUM_GAIN"] = "+1.50 dB",
            ["REPLAYGAIN_ALBUM_PEAK"] = "0.75",
        });
        await _bench.ImportAsync();

        Assert.That(
            await _bench.AskAsync(
                "SELECT concat_ws(' ', gain_track_gain, gain_track_peak, gain_album_gain, gain_album_peak) FROM upload"),
            Is.EqualTo(new[] { "-7.25 0.5 1.5 0.75" }));
    }

    private Task<string> PutAsync(string path, int hertz, string title, string genre) => _bench.PutAsync(
        path, hertz, new() { ["title"] = title, ["artist"] = "Nina", ["album"] = "Album", ["genre"] = genre });
}
