using System.Security.Cryptography;
using System.Text;
using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Common.Security;
using static FunQuail.Infrastructure.IntegrationTests.Persistence.Sql.ListCase;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;

/// <summary>Every list with every filter.</summary>
internal static class ListCases
{
    // Artist 1 has a quarter of all releases; release 7 is one with tracks of other releases on it.
    public const int Artist = 1, Group = 3, Release = 7, Recording = 12;

    private static readonly string[] Names = ["name", "creation_date"];
    private static readonly string[] Dates = ["name", "creation_date", "release_date"];
    private static readonly string[] DatesFirst = ["-release_date", "name", "creation_date"];
    private static readonly string[] NewestFirst = ["-creation_date", "name"];
    private static readonly string[] Positions = ["position", "name", "creation_date"];

    public static IEnumerable<ListCase> All() =>
    [
        .. Artists(), .. Groups(), .. Releases(), .. OfArtist(), .. OfGroup(), .. Recordings(), .. OfRelease(), .. Others(),
        .. SubListCases.All(), .. NarrowedListCases.All(),
    ];

    private static IEnumerable<ListCase> Artists()
    {
        yield return Of("artists", new(), (_, _, _) => true, filtered: false);
        yield return Of("artists with a tag", new(Tags: ["TAG 2"]), (_, _, thing) => thing.Tags.Contains(2));
        yield return Of(
            "artists with two tags",
            new(Tags: ["tag 2", "tag 32"]),
            (_, _, thing) => thing.Tags.Contains(2) && thing.Tags.Contains(32));
        yield return Of("artists with an unknown tag", new(Tags: ["tag 2", "nothing"]), (_, _, _) => false);
        yield return Of("artists that can be played", new(Playable: true), (all, viewer, thing) => all.MayPlay(viewer, thing));
        yield return Of(
            "artists that cannot be played", new(Playable: false), (all, viewer, thing) => !all.MayPlay(viewer, thing));
        yield return Of("artists with releases", new(HasReleases: true), (_, _, thing) => thing.Parents.Length > 0);
        yield return Of("artists without releases", new(HasReleases: false), (_, _, thing) => thing.Parents.Length == 0);
        yield return Of("artists of a category", new(ContentCategory: "podcast"), (_, _, thing) => thing.Word == "podcast");
        yield return Of(
            "the artist of an mbid", new(Mbid: Seeded("artist mbid4")), (_, _, thing) => thing.Mbid == Seeded("artist mbid4"));
        yield return Of(
            "artists with words",
            new(Text: SearchText.From("1 ARTIST")), (all, _, thing) => all.HasWords(thing, "1", "artist"));
        yield return Of(
            "artists with a frequent word", new(Text: SearchText.From("a")), (all, _, thing) => all.HasWords(thing, "a"));
        yield return Of(
            "artists by all filters", new(["tag 1"], true, true, "music"),
            (all, viewer, thing) => thing.Tags.Contains(1)
                && all.MayPlay(viewer, thing)
                && thing.Parents.Length > 0
                && thing.Word == "music");

        static ListCase Of(
            string name, ArtistFilter filter, Func<Snapshot, Viewer, Thing, bool> expected, bool filtered = true) => new(
            name, Names,
            (reads, page, viewer) => KeysAsync(
                reads.Artists.ListAsync(filter, page, viewer, default), artist => artist.Guid.ToString()),
            (all, viewer) => all.Artists.Where(thing => expected(all, viewer, thing)), filtered);
    }

    private static IEnumerable<ListCase> Groups()
    {
        yield return Of("release groups", new(), (_, _, _) => true, filtered: false);
        yield return Of(
            "release groups that can be played", new(Playable: true), (all, viewer, thing) => all.MayPlay(viewer, thing));
        yield return Of(
            "release groups that cannot be played", new(Playable: false), (all, viewer, thing) => !all.MayPlay(viewer, thing));
        yield return Of(
            "release groups with words",
            new(Text: SearchText.From("artist 12")), (all, _, thing) => all.HasWords(thing, "artist", "12"));
        yield return Of("release groups of a type", new(PrimaryType: "ep"), (_, _, thing) => thing.Word == "ep");
        yield return Of(
            "the release group of an mbid",
            new(Mbid: Seeded("group mbid8")),
            (_, _, thing) => thing.Mbid == Seeded("group mbid8"));

        static ListCase Of(
            string name, ReleaseGroupFilter filter, Func<Snapshot, Viewer, Thing, bool> expected, bool filtered = true) => new(
            name, Names,
            (reads, page, viewer) => KeysAsync(
                reads.Groups.ListAsync(filter, page, viewer, default), group => group.Guid.ToString()),
            (all, viewer) => all.Groups.Where(thing => expected(all, viewer, thing)), filtered);
    }

    private static IEnumerable<(string Name, ReleaseFilter Filter, Func<Snapshot, Viewer, Thing, bool> Expected)> ReleaseFilters()
    {
        yield return ("releases", new(), (_, _, _) => true);
        yield return ("releases with a tag", new(["Tag 3"]), (_, _, thing) => thing.Tags.Contains(3));
        yield return (
            "releases with two tags", new(["tag 3", "tag 9"]), (_, _, thing) => thing.Tags.Contains(3) && thing.Tags.Contains(9));
        yield return (
            "releases with words", new(Text: SearchText.From("Artist 1")), (all, _, thing) => all.HasWords(thing, "artist", "1"));
        yield return (
            "releases with a frequent word", new(Text: SearchText.From("rele")), (all, _, thing) => all.HasWords(thing, "rele"));
        yield return ("releases that can be played", new(Playable: true), (all, viewer, thing) => all.MayPlay(viewer, thing));
        yield return (
            "releases that cannot be played", new(Playable: false), (all, viewer, thing) => !all.MayPlay(viewer, thing));
        yield return (
            "the release of an mbid", new(Mbid: Seeded("release mbid8")), (_, _, thing) => thing.Mbid == Seeded("release mbid8"));
    }

    private static IEnumerable<ListCase> Releases() => ReleaseFilters().Select((given, place) => new ListCase(
        given.Name, Dates,
        (reads, page, viewer) => KeysAsync(
            reads.Releases.ListAsync(given.Filter, page, viewer, default), release => release.Guid.ToString()),
        (all, viewer) => all.Releases.Where(thing => given.Expected(all, viewer, thing)), place > 0));

    private static IEnumerable<ListCase> OfArtist() => ReleaseFilters().Select((given, place) => new ListCase(
        given.Name + " of an artist", DatesFirst,
        (reads, page, viewer) => KeysAsync(
            reads.Releases.OfArtistAsync(Seeded("artist" + Artist), given.Filter, page, viewer, default),
            release => release.Guid.ToString()),
        (all, viewer) => all.Releases.Where(
            thing => thing.Parents.Contains(Artist) && given.Expected(all, viewer, thing)),
        place > 0));

    private static IEnumerable<ListCase> OfGroup() => ReleaseFilters().Select((given, place) => new ListCase(
        given.Name + " of a group", DatesFirst,
        (reads, page, viewer) => KeysAsync(
            reads.Releases.OfReleaseGroupAsync(Seeded("group" + Group), given.Filter, page, viewer, default),
            release => release.Guid.ToString()),
        (all, viewer) => all.Releases.Where(thing => thing.Medium == Group && given.Expected(all, viewer, thing)),
        place > 0));

    private static IEnumerable<(string Name, RecordingFilter Filter, Func<Snapshot, Viewer, Thing, bool> Expected)>
        RecordingFilters()
    {
        yield return ("recordings", new(), (_, _, _) => true);
        yield return ("recordings with a tag", new(["tag 1"]), (_, _, thing) => thing.Tags.Contains(1));
        yield return (
            "recordings with two tags",
            new(["tag 1", "tag 31"]),
            (_, _, thing) => thing.Tags.Contains(1) && thing.Tags.Contains(31));
        yield return (
            "recordings with words",
            new(Text: SearchText.From("recording 12")), (all, _, thing) => all.HasWords(thing, "recording", "12"));
        yield return (
            "recordings with a frequent word",
            new(Text: SearchText.From("Recording")), (all, _, thing) => all.HasWords(thing, "recording"));
        yield return ("recordings that can be played", new(Playable: true), (all, viewer, thing) => all.MayPlay(viewer, thing));
        yield return (
            "recordings that cannot be played", new(Playable: false), (all, viewer, thing) => !all.MayPlay(viewer, thing));
        yield return (
            "the recording of an mbid",
            new(Mbid: Seeded("recording mbid64")),
            (_, _, thing) => thing.Mbid == Seeded("recording mbid64"));
    }

    private static IEnumerable<ListCase> Recordings() => RecordingFilters().Select((given, place) => new ListCase(
        given.Name, NewestFirst,
        (reads, page, viewer) => KeysAsync(
            reads.Recordings.ListAsync(given.Filter, page, viewer, default), recording => recording.Guid.ToString()),
        (all, viewer) => all.Recordings.Where(thing => given.Expected(all, viewer, thing)), place > 0));

    private static IEnumerable<ListCase> OfRelease() => RecordingFilters().Select((given, place) => new ListCase(
        given.Name + " of a release", Positions,
        (reads, page, viewer) => KeysAsync(
            reads.Recordings.OfReleaseAsync(Seeded("release" + Release), given.Filter, page, viewer, default),
            recording => recording.Guid.ToString()),
        (all, viewer) => all.Tracks.Where(
            thing => thing.Parents.Contains(Release) && given.Expected(all, viewer, thing)),
        place > 0));

    private static IEnumerable<ListCase> Others()
    {
        yield return new(
            "tags", Names,
            (reads, page, _) => KeysAsync(reads.Tags.ListAsync(null, page, default), tag => tag.Name),
            (all, _) => all.Tags, false);
        yield return new(
            "tags that begin so", Names,
            (reads, page, _) => KeysAsync(reads.Tags.ListAsync("TAG 1", page, default), tag => tag.Name),
            (all, _) => all.Tags.Where(thing => thing.Key.StartsWith("Tag 1", StringComparison.Ordinal)));
        yield return new(
            "tags of an artist", Names,
            (reads, page, _) => KeysAsync(reads.Tags.OfArtistAsync(Seeded("artist" + Artist), page, default), tag => tag.Name),
            (all, _) => TagsOf(all, all.Artists, Artist), false);
        yield return new(
            "tags of a release", Names,
            (reads, page, _) => KeysAsync(reads.Tags.OfReleaseAsync(Seeded("release" + Release), page, default), tag => tag.Name),
            (all, _) => TagsOf(all, all.Releases, Release), false);
        yield return new(
            "tags of a recording", Names,
            (reads, page, _) => KeysAsync(
                reads.Tags.OfRecordingAsync(Seeded("recording" + Recording), page, default), tag => tag.Name),
            (all, _) => TagsOf(all, all.Recordings, Recording), false);
        yield return new(
            "attachments", ["-creation_date"],
            (reads, page, _) => KeysAsync(reads.Attachments.ListAsync(page, default), image => image.Guid.ToString()),
            (all, _) => all.Attachments, false);
    }

    private static IEnumerable<Thing> TagsOf(Snapshot all, IEnumerable<Thing> things, int id) =>
        all.Tags.Where(tag => things.Single(thing => thing.Id == id).Tags.Contains(tag.Id));

#pragma warning disable CA5351 // The seed makes its GUIDs so; nothing is secret.
    public static Guid Seeded(string name) =>
        Guid.ParseExact(Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(name))), "N");
#pragma warning restore CA5351
}
