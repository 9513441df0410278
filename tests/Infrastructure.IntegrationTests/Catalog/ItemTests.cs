using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;
using FunQuail.TestKit;
using static FunQuail.Infrastructure.IntegrationTests.Persistence.Sql.ListCases;

namespace FunQuail.Infrastructure.IntegrationTests.Catalog;

[TestFixture]
internal sealed class ItemTests
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
    public async Task An_artist_has_the_computed_address_unless_it_came_from_elsewhere()
    {
        var local = (await _reads.Artists.GetAsync(Seeded("artist6"), default))!;
        var remote = (await _reads.Artists.GetAsync(Seeded("artist7"), default))!;

        Assert.Multiple(() =>
        {
            Assert.That(local.View.Fid, Is.EqualTo("https://quail.example/federation/music/artists/" + Seeded("artist6")));
            Assert.That(local.View.Local);
            Assert.That(
                local.View.Cover!.Urls.Original,
                Is.EqualTo($"https://quail.example/media/attachments/{local.View.Cover.Guid}/original"));
            Assert.That(local.View.Mbid, Is.EqualTo(Seeded("artist mbid6")));
            Assert.That(local.Version, Is.EqualTo(1));
            Assert.That(local.View.Tags, Is.EqualTo(new[] { "Tag 1", "Tag 7" }));
            Assert.That(remote.View.Fid, Is.EqualTo("https://elsewhere.example/artists/7"));
            Assert.That(remote.View.Local, Is.False);
            Assert.That(remote.View.Cover, Is.Null);
        });
    }

    [Test]
    public async Task A_release_group_says_its_earliest_date_and_who_added_it()
    {
        var group = (await _reads.Groups.GetAsync(Seeded("group9"), Viewer.Anonymous, default))!.View;

        // Releases 8, of 1968-09-18, and 278, of 1998-09-18.
        Assert.Multiple(() =>
        {
            Assert.That(group.FirstReleaseDate, Is.EqualTo("1968-09-18"));
            Assert.That(group.ReleaseVersions, Is.EqualTo(2));
            Assert.That(group.SecondaryTypes, Is.EqualTo(new[] { "live", "djMix" }));
            Assert.That(group.Local);
            Assert.That(group.AttributedTo.FullUsername, Is.EqualTo("service@quail.example"));
            Assert.That(group.AttributedTo.Fid, Is.EqualTo("https://quail.example/federation/actors/service"));
            Assert.That(group.AttributedTo.Url, Is.EqualTo("https://quail.example/@service"));
            Assert.That(group.AttributedTo.Local);
        });
    }

    [Test]
    public async Task A_release_brings_its_group_and_its_tracks_in_order()
    {
        var release = (await _reads.Releases.GetAsync(Seeded("release7"), Viewer.Anonymous, default))!.View;

        Assert.Multiple(() =>
        {
            Assert.That(release.Fid, Is.EqualTo("https://elsewhere.example/releases/7"));
            Assert.That(release.ReleaseDate, Is.EqualTo("1967-08"));
            Assert.That(release.ReleaseGroup.Guid, Is.EqualTo(Seeded("group8")));
            Assert.That(release.Tracks, Has.Count.EqualTo(release.TrackCount));
            Assert.That(release.Tracks.Select(track => (track.EntryNumber, track.Position)), Is.Ordered);
            Assert.That(release.Tracks[0].Recording, Is.EqualTo(Seeded("recording61")));
            // Ten recordings of 186.1 to 187.0 seconds, the last of them once more, and one of 190 from elsewhere.
            Assert.That(release.Duration, Is.EqualTo(2243));
        });
    }

    [Test]
    public async Task A_recording_brings_its_releases_licence_and_loudness()
    {
        var recording = (await _reads.Recordings.GetAsync(Seeded("recording50"), Viewer.Anonymous, default))!.View;

        Assert.Multiple(() =>
        {
            Assert.That(recording.Fid, Is.EqualTo("https://quail.example/federation/music/tracks/" + Seeded("recording50")));
            Assert.That(
                recording.Releases.Select(release => release.Guid),
                Is.EquivalentTo(new[] { Seeded("release5"), Seeded("release4") }));
            Assert.That(recording.License!.Code, Is.EqualTo("cc0-1.0"));
            Assert.That(recording.Lyrics, Is.EqualTo("La la"));
            Assert.That(recording.ReplayGain!.TrackGain, Is.EqualTo(-6.5));
            Assert.That(recording.UploadCount, Is.EqualTo(2));
            Assert.That(recording.Duration, Is.EqualTo(185));
        });
    }

    [Test]
    public async Task A_recording_without_them_says_null()
    {
        var recording = (await _reads.Recordings.GetAsync(Seeded("recording1"), Viewer.Anonymous, default))!.View;

        Assert.That(
            (recording.License, recording.Lyrics, recording.ReplayGain, recording.Copyright),
            Is.EqualTo(default((object?, string?, object?, string?))));
    }

    [Test]
    public async Task A_shared_credit_names_both_artists_with_the_phrase_between()
    {
        var recording = (await _reads.Recordings.GetAsync(Seeded("recording17"), Viewer.Anonymous, default))!.View;

        Assert.That(recording.ArtistCredit.Select(credit => credit.JoinPhrase), Is.EqualTo(new[] { " & ", "" }));
        Assert.That(
            recording.ArtistCredit.Select(credit => credit.Mbid is null),
            Does.Contain(true).And.Contain(false).Or.All.EqualTo(true).Or.All.EqualTo(false));
    }

    [Test]
    public async Task A_tag_is_found_whatever_its_case_and_counts_its_things()
    {
        var tag = (await _reads.Tags.GetAsync("TAG 5 ", default))!.View;

        Assert.That((tag.Name, tag.RecordingCount), Is.EqualTo(("Tag 5", 75)));
    }

    [Test]
    public async Task A_licence_is_found_whatever_its_case_and_counts_its_recordings()
    {
        var license = (await _reads.Licenses.GetAsync("CC0-1.0", default))!.View;

        Assert.That((license.Code, license.RecordingCount), Is.EqualTo(("cc0-1.0", 300)));
    }

    [Test]
    public async Task What_is_not_there_is_null()
    {
        var nobody = Seeded("nobody");
        Assert.That(await _reads.Artists.GetAsync(nobody, default), Is.Null);
        Assert.That(await _reads.Groups.GetAsync(nobody, Viewer.Anonymous, default), Is.Null);
        Assert.That(await _reads.Releases.GetAsync(nobody, Viewer.Anonymous, default), Is.Null);
        Assert.That(await _reads.Recordings.GetAsync(nobody, Viewer.Anonymous, default), Is.Null);
        Assert.That(await _reads.Tags.GetAsync("nothing", default), Is.Null);
        Assert.That(await _reads.Attachments.GetAsync(nobody, default), Is.Null);
        Assert.That(await _reads.Releases.OfArtistAsync(nobody, new(), new(), Viewer.Anonymous, default), Is.Null);
        Assert.That(
            await _reads.Releases.OfReleaseGroupAsync(nobody, new(Playable: true), new(), Viewer.Anonymous, default), Is.Null);
        Assert.That(await _reads.Recordings.OfReleaseAsync(nobody, new(), new(), Viewer.Anonymous, default), Is.Null);
        Assert.That(await _reads.Tags.OfArtistAsync(nobody, new(), default), Is.Null);
        Assert.That(await _reads.Licenses.GetAsync("nothing", default), Is.Null);
        Assert.That(await _reads.Artists.OfTagAsync("nothing", new(), new(), Viewer.Anonymous, default), Is.Null);
        Assert.That(await _reads.Groups.OfArtistAsync(nobody, new(), new(), Viewer.Anonymous, default), Is.Null);
        Assert.That(await _reads.Releases.WithArtistAsync(nobody, new(), new(), Viewer.Anonymous, default), Is.Null);
        Assert.That(await _reads.Releases.OfRecordingAsync(nobody, new(), new(), Viewer.Anonymous, default), Is.Null);
        Assert.That(await _reads.Releases.OfTagAsync("nothing", new(), new(), Viewer.Anonymous, default), Is.Null);
        Assert.That(await _reads.Recordings.OfArtistAsync(nobody, new(), new(), Viewer.Anonymous, default), Is.Null);
        Assert.That(await _reads.Recordings.OfTagAsync("nothing", new(), new(), Viewer.Anonymous, default), Is.Null);
    }

    [Test]
    public async Task Playable_means_what_each_viewer_may_play()
    {
        var snapshot = await Snapshot.TakeAsync(_database.DataSource);
        foreach (var viewer in Reads.Viewers)
        {
            foreach (var thing in snapshot.Recordings.Where(thing => thing.Id % 7 == 0).Take(80))
            {
                var recording = (await _reads.Recordings.GetAsync(Guid.Parse(thing.Key), viewer, default))!.View;
                Assert.That(recording.Playable, Is.EqualTo(snapshot.MayPlay(viewer, thing)), $"recording {thing.Id}, {viewer}");
            }

            foreach (var thing in snapshot.Releases.Take(60))
            {
                var release = (await _reads.Releases.GetAsync(Guid.Parse(thing.Key), viewer, default))!.View;
                Assert.That(release.Playable, Is.EqualTo(snapshot.MayPlay(viewer, thing)), $"release {thing.Id}, {viewer}");
            }

            foreach (var thing in snapshot.Groups.Take(60))
            {
                var group = (await _reads.Groups.GetAsync(Guid.Parse(thing.Key), viewer, default))!.View;
                Assert.That(group.Playable, Is.EqualTo(snapshot.MayPlay(viewer, thing)), $"group {thing.Id}, {viewer}");
            }
        }
    }

    [Test]
    public async Task What_is_added_while_somebody_pages_neither_repeats_nor_hides_anything()
    {
        await using var database = await CatalogSeed.SmallAsync();
        var reads = new Reads(database.DataSource);
        var artists = (await Snapshot.TakeAsync(database.DataSource)).Artists;
        var before = Snapshot.InOrder(artists, "name").Select(thing => Guid.Parse(thing.Key)).ToList();
        var seen = new List<Guid>();
        string? cursor = null;
        for (var page = 0; page == 0 || cursor is not null; page++)
        {
            var request = new PageRequest(Size: 10, Cursor: cursor);
            var answer = await reads.Artists.ListAsync(new ArtistFilter(), request, Viewer.Anonymous, default);
            Assert.That(answer.Value.Total, Is.EqualTo(before.Count + page), "the total is of now");
            seen.AddRange(answer.Value.Results.Select(artist => artist.Guid));
            cursor = answer.Value.Next;
            // Before everything that was seen, so that counted pages would shift.
            await using var insert = database.DataSource.CreateCommand(
                "INSERT INTO artist "
                + "(id, guid, version, creation_date, name, sort_key, name_key, content_category, attributed_to_id) "
                + "VALUES ($1, gen_random_uuid(), 1, now(), 'A', 'a', 'a', 'music', 1)");
            insert.Parameters.AddWithValue(900_000 + page);
            await insert.ExecuteNonQueryAsync();
        }

        Assert.That(seen, Is.EqualTo(before));
    }
}
