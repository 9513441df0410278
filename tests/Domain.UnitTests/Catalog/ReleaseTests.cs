using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Releases;

namespace FunQuail.Domain.UnitTests.Catalog;

[TestFixture]
public sealed class ReleaseTests
{
    [Test]
    public void A_bad_name_is_refused()
    {
        Assert.That(Release.Create(Some.Guid(), "", 4, 5, null, 3, Some.Now).Errors, Is.EqualTo([CatalogErrors.NameMissing]));
        Assert.That(Some.Release().Rename(Some.TooLong).Errors, Is.EqualTo([CatalogErrors.NameTooLong]));
    }

    [Test]
    public void A_recording_is_placed_as_a_track()
    {
        var release = Some.Release();
        var track = release.Place(Some.Guid(7), Some.Mbid(7), 2, 3, 11).Value;

        Assert.That(release.Tracks, Is.EqualTo([track]));
        Assert.That(
            (track.Guid, track.Mbid, track.Medium, track.Position, track.RecordingId),
            Is.EqualTo((Some.Guid(7), (Mbid?)Some.Mbid(7), 2, 3, 11)));
    }

    [Test]
    public void The_same_recording_at_the_same_place_is_one_track_and_learns_its_identifier()
    {
        var release = Some.Release();
        var first = release.Place(Some.Guid(7), null, 1, 1, 11).Value;
        var again = release.Place(Some.Guid(8), Some.Mbid(9), 1, 1, 11).Value;

        Assert.That(again, Is.SameAs(first));
        Assert.That((first.Guid, first.Mbid), Is.EqualTo((Some.Guid(7), (Mbid?)Some.Mbid(9))));
        Assert.That(release.Tracks, Has.Count.EqualTo(1));
    }

    [TestCase(2, 1, 11)]
    [TestCase(1, 2, 11)]
    [TestCase(1, 1, 12)]
    public void Another_place_or_recording_is_another_track(int medium, int position, int recording)
    {
        var release = Some.Release();
        release.Place(Some.Guid(7), null, 1, 1, 11);
        release.Place(Some.Guid(8), null, medium, position, recording);
        Assert.That(release.Tracks, Has.Count.EqualTo(2));
    }

    [TestCase(0, 1, "release.bad_medium")]
    [TestCase(100_000, 1, "release.bad_medium")]
    [TestCase(1, -1, "release.bad_position")]
    [TestCase(1, 100_000, "release.bad_position")]
    public void A_place_that_nobody_prints_is_refused(int medium, int position, string code)
    {
        var release = Some.Release();
        var track = release.Place(Some.Guid(7), null, 1, 1, 11).Value;

        Assert.That(release.Place(Some.Guid(8), null, medium, position, 12).Errors.Single().Code, Is.EqualTo(code));
        Assert.That(release.Move(track, medium, position).Errors.Single().Code, Is.EqualTo(code));
        Assert.That(release.Tracks, Has.Count.EqualTo(1));
        Assert.That((track.Medium, track.Position), Is.EqualTo((1, 1)));
    }

    [Test]
    public void Position_zero_says_that_nobody_said() =>
        Assert.That(Some.Release().Place(Some.Guid(7), null, 1, 0, 11).Succeeded, Is.True);

    [Test]
    public void A_release_has_a_limit_of_tracks()
    {
        var release = Some.Release();
        // Places repeat and recordings do not.
        for (var at = 0; at < CatalogLimits.TracksPerRelease; at++) release.Place(Some.Guid(at), null, 1, 1, at);

        Assert.That(release.Place(Some.Guid(), null, 1, 1, -1).Errors, Is.EqualTo([ReleaseErrors.TooManyTracks]));
        Assert.That(release.Place(Some.Guid(), null, 1, 1, 0).Succeeded, Is.True, "a known track is no new one");
    }

    [Test]
    public void Only_tracks_of_the_release_are_moved()
    {
        var (release, other) = (Some.Release(), Some.Release());
        var track = release.Place(Some.Guid(7), null, 1, 1, 11).Value;

        Assert.That(other.Move(track, 2, 2).Errors, Is.EqualTo([ReleaseErrors.NoSuchTrack]));
        Assert.That(release.Move(track, 2, 5).Succeeded, Is.True);
        Assert.That((track.Medium, track.Position), Is.EqualTo((2, 5)));
    }

    [Test]
    public void A_removed_track_is_gone()
    {
        var release = Some.Release();
        release.Remove(release.Place(Some.Guid(7), null, 1, 1, 11).Value);
        Assert.That(release.Tracks, Is.Empty);
    }

    [Test]
    public void Known_facts_replace_and_unknown_ones_do_not()
    {
        var release = Some.Release();
        release.Describe(new ReleaseFacts(PartialDate.From("2007"), "GB", "official", "Marsh", "M-1", "0123"));
        release.Describe(
            ReleaseFacts.None with { Country = "XW", Label = "", Barcode = new string('9', CatalogLimits.ShortText + 1) });

        Assert.That(
            (release.Date, release.Country, release.Status, release.Label, release.CatalogNumber, release.Barcode),
            Is.EqualTo((PartialDate.From("2007"), "XW", "official", "Marsh", "M-1", "0123")));
    }

    [Test]
    public void Tags_are_taken_once_and_up_to_the_limit()
    {
        var release = Some.Release();
        release.AddTags([.. Enumerable.Range(1, 100), 1]);
        Assert.That(release.Tags.Select(tag => tag.TagId), Is.EqualTo(Enumerable.Range(1, CatalogLimits.TagsPerThing)));
    }
}
