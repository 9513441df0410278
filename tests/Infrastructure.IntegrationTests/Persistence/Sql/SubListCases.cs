using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Catalog.Releases;
using static FunQuail.Infrastructure.IntegrationTests.Persistence.Sql.ListCase;
using static FunQuail.Infrastructure.IntegrationTests.Persistence.Sql.ListCases;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;

/// <summary>The lists of one thing that are not in <see cref="ListCases"/>, whole and narrowed.</summary>
internal static class SubListCases
{
    // Recording 50 is on two releases and has two files, artist 2 is a guest on releases of others; a third has tag 2.
    private const int Guest = 2, Common = 2, Rare = 30, Twice = 50;

    private static readonly string[] Names = ["name", "creation_date"];
    private static readonly string[] DatesFirst = ["-release_date", "name", "creation_date"];
    private static readonly string[] NewestFirst = ["-creation_date", "name"];

    public static IEnumerable<ListCase> All() => [.. OfArtists(), .. OfRecordings(), .. OfTags(), .. Collections(), Licenses()];

    private static IEnumerable<ListCase> OfArtists()
    {
        yield return new(
            "release groups of an artist", Names,
            (reads, page, viewer) => KeysAsync(
                reads.Groups.OfArtistAsync(Seeded("artist" + Artist), new(), page, viewer, default), Key),
            (all, _) => all.Groups.Where(thing => thing.Parents.Contains(Artist)), false);
        yield return new(
            "release groups of a type of an artist", Names,
            (reads, page, viewer) => KeysAsync(
                reads.Groups.OfArtistAsync(Seeded("artist" + Artist), new(PrimaryType: "album"), page, viewer, default), Key),
            (all, _) => all.Groups.Where(thing => thing.Parents.Contains(Artist) && thing.Word == "album"));
        yield return new(
            "recordings of an artist", NewestFirst,
            (reads, page, viewer) => KeysAsync(
                reads.Recordings.OfArtistAsync(Seeded("artist" + Artist), new(), page, viewer, default), Key),
            (all, _) => all.Recordings.Where(thing => thing.Parents.Contains(Artist)), false);
        yield return new(
            "recordings that can be played of an artist", NewestFirst,
            (reads, page, viewer) => KeysAsync(
                reads.Recordings.OfArtistAsync(Seeded("artist" + Guest), new(Playable: true), page, viewer, default), Key),
            (all, viewer) => all.Recordings.Where(thing => thing.Parents.Contains(Guest) && all.MayPlay(viewer, thing)));
        yield return new(
            "releases with a guest", DatesFirst,
            (reads, page, viewer) => KeysAsync(
                reads.Releases.WithArtistAsync(Seeded("artist" + Guest), new(), page, viewer, default), Key),
            (all, _) => WithGuest(all), false);
        yield return new(
            "releases that can be played with a guest", DatesFirst,
            (reads, page, viewer) => KeysAsync(
                reads.Releases.WithArtistAsync(Seeded("artist" + Guest), new(Playable: true), page, viewer, default), Key),
            (all, viewer) => WithGuest(all).Where(thing => all.MayPlay(viewer, thing)));
    }

    private static IEnumerable<ListCase> OfRecordings()
    {
        yield return new(
            "releases of a recording", DatesFirst,
            (reads, page, viewer) => KeysAsync(
                reads.Releases.OfRecordingAsync(Seeded("recording" + Twice), new(), page, viewer, default), Key),
            (all, _) => OfRecording(all), false);
        yield return new(
            "releases with a tag of a recording", DatesFirst,
            (reads, page, viewer) => KeysAsync(
                reads.Releases.OfRecordingAsync(Seeded("recording" + Twice), new(["tag 2"]), page, viewer, default), Key),
            (all, _) => OfRecording(all).Where(thing => thing.Tags.Contains(2)));
        yield return new(
            "uploads of a recording", ["-quality"],
            (reads, page, viewer) => KeysAsync(
                reads.Uploads.OfRecordingAsync(Seeded("recording" + Twice), page, viewer, default),
                upload => upload.Guid.ToString()),
            (all, viewer) => all.Uploads.Where(thing => thing.Parents.Contains(Twice) && all.MayPlay(viewer, thing)), false);
    }

    private static IEnumerable<ListCase> OfTags()
    {
        foreach (var (name, tag) in ((string, int)[])[("a tag", Common), ("a rare tag", Rare)])
        {
            yield return new(
                "artists of " + name, NewestFirst,
                (reads, page, viewer) => KeysAsync(reads.Artists.OfTagAsync("TAG " + tag, new(), page, viewer, default), Key),
                (all, _) => all.Artists.Where(thing => thing.Tags.Contains(tag)), false);
            yield return new(
                "releases of " + name, ["-creation_date", "name", "release_date"],
                (reads, page, viewer) => KeysAsync(reads.Releases.OfTagAsync("TAG " + tag, new(), page, viewer, default), Key),
                (all, _) => all.Releases.Where(thing => thing.Tags.Contains(tag)), false);
            yield return new(
                "recordings of " + name, NewestFirst,
                (reads, page, viewer) => KeysAsync(reads.Recordings.OfTagAsync("TAG " + tag, new(), page, viewer, default), Key),
                (all, _) => all.Recordings.Where(thing => thing.Tags.Contains(tag)), false);
        }

        yield return new(
            "artists of a category of a tag", NewestFirst,
            (reads, page, viewer) => KeysAsync(
                reads.Artists.OfTagAsync("tag 2", new(ContentCategory: "podcast"), page, viewer, default), Key),
            (all, _) => all.Artists.Where(thing => thing.Tags.Contains(Common) && thing.Word == "podcast"));
        yield return new(
            "recordings with another tag of a tag", NewestFirst,
            (reads, page, viewer) => KeysAsync(reads.Recordings.OfTagAsync("tag 2", new(["tag 32"]), page, viewer, default), Key),
            (all, _) => all.Recordings.Where(thing => thing.Tags.Contains(Common) && thing.Tags.Contains(32)));
    }

    private static IEnumerable<ListCase> Collections()
    {
        yield return new(
            "collections of an artist", Names,
            (reads, page, viewer) => KeysAsync(
                reads.Collections.OfArtistAsync(Seeded("artist" + Artist), page, viewer, default),
                collection => collection.Guid.ToString()),
            (all, viewer) => all.Collections.Where(one =>
                all.MayPlay(viewer, one) && Holds(one, all.Artists, Artist)), false);
        yield return new(
            "collections of a release", Names,
            (reads, page, viewer) => KeysAsync(
                reads.Collections.OfReleaseAsync(Seeded("release" + Release), page, viewer, default),
                collection => collection.Guid.ToString()),
            (all, viewer) => all.Collections.Where(one =>
                all.MayPlay(viewer, one) && Holds(one, all.Releases, Release)), false);
        yield return new(
            "collections of a recording", Names,
            (reads, page, viewer) => KeysAsync(
                reads.Collections.OfRecordingAsync(Seeded("recording" + Twice), page, viewer, default),
                collection => collection.Guid.ToString()),
            (all, viewer) => all.Collections.Where(one =>
                all.MayPlay(viewer, one) && Holds(one, all.Recordings, Twice)), false);
    }

    private static ListCase Licenses() => new(
        "licenses", ["name", "code"],
        (reads, page, _) => KeysAsync(reads.Licenses.ListAsync(page, default), license => license.Code),
        (all, _) => all.Licenses, false);

    private static IEnumerable<Thing> WithGuest(Snapshot all)
    {
        var recordings = all.Recordings.Where(thing => thing.Parents.Contains(Guest)).Select(thing => thing.Key).ToHashSet();
        var releases = all.Tracks.Where(track => recordings.Contains(track.Key)).SelectMany(track => track.Parents).ToHashSet();
        return all.Releases.Where(thing => thing.Parents.Contains(Guest) || releases.Contains(thing.Id));
    }

    private static IEnumerable<Thing> OfRecording(Snapshot all)
    {
        var recording = all.Recordings.Single(thing => thing.Id == Twice).Key;
        var releases = all.Tracks.Where(track => track.Key == recording).SelectMany(track => track.Parents).ToHashSet();
        return all.Releases.Where(thing => releases.Contains(thing.Id));
    }

    private static bool Holds(Thing collection, IEnumerable<Thing> things, int id) =>
        things.Single(thing => thing.Id == id).Collections.Contains(collection.Id);

    private static string Key(BaseArtist artist) => artist.Guid.ToString();

    private static string Key(BaseReleaseGroup group) => group.Guid.ToString();

    private static string Key(BaseRelease release) => release.Guid.ToString();

    private static string Key(BaseRecording recording) => recording.Guid.ToString();
}
