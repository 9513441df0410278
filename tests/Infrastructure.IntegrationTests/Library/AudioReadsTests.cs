using FunQuail.Application.Common.Security;
using FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;
using FunQuail.TestKit;
using static FunQuail.Infrastructure.IntegrationTests.Persistence.Sql.ListCases;

namespace FunQuail.Infrastructure.IntegrationTests.Library;

[TestFixture]
internal sealed class AudioReadsTests
{
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
    public async Task The_lossless_file_comes_first()
    {
        // The lossless file of recording 40 is everybody's.
        var audio = (await _reads.Audio.ListAsync(Seeded("recording40"), null, Viewer.Anonymous, default))[0];

        Assert.That(
            (audio.Upload, audio.Path, audio.InStore, audio.Mimetype),
            Is.EqualTo((Seeded("lossless upload4"), "store/4.flac", true, "audio/flac")));
        Assert.That(audio.Name + audio.Extension, Does.EndWith(" - Recording 40.flac"));
    }

    [Test]
    public async Task The_other_files_follow_with_what_their_headers_say()
    {
        var audio = await _reads.Audio.ListAsync(Seeded("recording40"), null, Viewer.Anonymous, default);

        Assert.That(audio.Select(file => (file.Codec, file.BitRate, file.Duration)), Is.EqualTo(new[]
        {
            ("flac", 900_000, TimeSpan.FromMinutes(3)), ("mp3", 320_000, TimeSpan.FromMinutes(3)),
        }));
    }

    [Test]
    public async Task Who_may_not_play_the_better_file_gets_the_other()
    {
        // The lossless file of recording 20 is in a private collection.
        var audio = (await _reads.Audio.ListAsync(Seeded("recording20"), null, Viewer.Anonymous, default))[0];
        var follower = (await _reads.Audio.ListAsync(Seeded("recording20"), null, Reads.Follower, default))[0];

        Assert.That((audio.Upload, audio.Path), Is.EqualTo((Seeded("upload20"), "/music/2/20.mp3")));
        Assert.That(follower.Upload, Is.EqualTo(Seeded("lossless upload2")));
    }

    [Test]
    public async Task A_named_file_is_given_only_for_its_recording_and_its_viewers()
    {
        var named = Seeded("lossless upload2");

        Assert.That(await _reads.Audio.ListAsync(Seeded("recording20"), named, Viewer.Anonymous, default), Is.Empty);
        Assert.That(await _reads.Audio.ListAsync(Seeded("recording30"), named, Reads.Follower, default), Is.Empty);
        Assert.That(
            (await _reads.Audio.ListAsync(Seeded("recording20"), named, Reads.Follower, default)).Single().Upload,
            Is.EqualTo(named));
    }

    [TestCase(31, false, false, false, TestName = "A_missing_file_is_nobodys")]
    [TestCase(1, true, true, true, TestName = "A_file_in_everybodys_collection_is_everybodys")]
    [TestCase(71, false, true, true, TestName = "A_file_for_accounts_is_not_for_the_unknown")]
    [TestCase(81, false, false, true, TestName = "A_private_file_is_its_followers")]
    [TestCase(91, false, false, false, TestName = "A_private_file_is_not_another_collections_followers")]
    public async Task Files_are_for_their_viewers(int recording, bool anonymous, bool account, bool follower)
    {
        var found = new List<bool>();
        foreach (var viewer in new[] { Viewer.Anonymous, Reads.Account, Reads.Follower })
            found.Add(await _reads.Audio.ListAsync(Seeded("recording" + recording), null, viewer, default) is not []);

        Assert.That(found, Is.EqualTo(new[] { anonymous, account, follower }));
    }
}
