using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;
using FunQuail.TestKit;
using static FunQuail.Infrastructure.IntegrationTests.Persistence.Sql.ListCases;

namespace FunQuail.Infrastructure.IntegrationTests.Library;

[TestFixture]
internal sealed class LibraryReadsTests
{
    private static readonly PageRequest All = new();

    private TestDatabase _database = null!;
    private Reads _reads = null!;

    [OneTimeSetUp]
    public async Task Seed()
    {
        _database = await CatalogSeed.SmallAsync();
        _reads = new Reads(_database.DataSource);
    }

    [OneTimeTearDown]
    public async Task Drop() => await _database.DisposeAsync();

    [Test]
    public async Task An_upload_says_how_it_sounds()
    {
        // Recording 50 has an mp3 for everybody and a flac for accounts.
        var uploads = (await _reads.Uploads.OfRecordingAsync(Seeded("recording50"), All, Reads.Account, default))!.Value.Value;

        var flac = uploads.Results[0];
        Assert.Multiple(() =>
        {
            Assert.That(uploads.Results.Select(upload => upload.FileType), Is.EqualTo(new[] { "flac", "mp3" }));
            Assert.That((flac.Title, flac.Status, flac.Mimetype, flac.Codec), Is.EqualTo(
                ("Recording 50", "finished", "audio/flac", "flac")));
            Assert.That((flac.Size, flac.Duration, flac.BitRate), Is.EqualTo((40_000_005L, 180, 900_000)));
            Assert.That((flac.SampleRate, flac.Channels, flac.BitDepth), Is.EqualTo((44_100, 2, (int?)16)));
            Assert.That(flac.Owner.FullUsername, Is.EqualTo("service@quail.example"));
            Assert.That(uploads.Results[1].BitDepth, Is.Null);
        });
    }

    [Test]
    public async Task The_first_upload_is_the_one_that_is_played()
    {
        var uploads = (await _reads.Uploads.OfRecordingAsync(Seeded("recording50"), All, Reads.Account, default))!.Value.Value;
        var played = await _reads.Audio.ListAsync(Seeded("recording50"), null, Reads.Account, default);

        Assert.That(uploads.Results[0].Guid, Is.EqualTo(played[0].Upload));
    }

    [Test]
    public async Task What_the_viewer_may_not_play_is_neither_shown_nor_counted()
    {
        var uploads = (await _reads.Uploads.OfRecordingAsync(Seeded("recording50"), All, Viewer.Anonymous, default))!.Value.Value;

        Assert.That(uploads.Results.Select(upload => upload.FileType), Is.EqualTo(new[] { "mp3" }));
        Assert.That(uploads.Total, Is.EqualTo(1));
    }

    [Test]
    public async Task A_collection_says_whose_it_is_and_whom_it_is_for()
    {
        var page = (await _reads.Collections.OfRecordingAsync(Seeded("recording50"), All, Reads.Account, default))!.Value.Value;

        Assert.That(page.Results.Select(one => (one.Name, one.Visibility, one.Automatic, one.Local)), Is.EqualTo(new[]
        {
            ("For accounts", "local", false, true), ("Imports", "public", true, true),
        }));
        Assert.That(page.Results[0].Owner.FullUsername, Is.EqualTo("service@quail.example"));
    }

    [Test]
    public async Task What_is_not_there_has_no_lists()
    {
        var nobody = Seeded("nobody");

        Assert.That(await _reads.Uploads.OfRecordingAsync(nobody, All, Viewer.Anonymous, default), Is.Null);
        Assert.That(await _reads.Collections.OfArtistAsync(nobody, All, Viewer.Anonymous, default), Is.Null);
        Assert.That(await _reads.Collections.OfReleaseAsync(nobody, All, Viewer.Anonymous, default), Is.Null);
        Assert.That(await _reads.Collections.OfRecordingAsync(nobody, All, Viewer.Anonymous, default), Is.Null);
    }
}
