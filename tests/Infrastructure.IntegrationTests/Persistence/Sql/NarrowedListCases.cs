using System.Globalization;
using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Catalog.Scopes;
using FunQuail.Application.Catalog.Sounds;
using FunQuail.Application.Common.Security;
using static FunQuail.Infrastructure.IntegrationTests.Persistence.Sql.ListCase;
using static FunQuail.Infrastructure.IntegrationTests.Persistence.Sql.ListCases;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;

/// <summary>Lists narrowed by how things sound, how well they are described, and whose they are.</summary>
internal static class NarrowedListCases
{
    private const int Ada = 2;

    private static readonly string[] ByName = ["name"];
    private static readonly string[] NewestFirst = ["-creation_date"];

    private static readonly (string Name, string? Formats, string? Quality)[] Sounds =
    [
        ("of low quality", null, "low"),
        ("of medium quality", null, "medium"),
        ("of high quality", null, "high"),
        ("of very high quality", null, "very_high"),
        ("in mp3", "mp3", null),
        ("in opus", "opus", null),
        ("in wav", "wav", null),
        ("in any of five formats", "ogg,aac,alac,aiff,vorbis,flac", null),
        ("in good opus or vorbis", "vorbis,opus", "medium"),
        ("in perfect mp3", "mp3", "very_high"),
    ];

    private static readonly (string Name, string Scope, Func<Viewer, Thing, bool> Expected)[] Scopes =
    [
        ("of me", "me", (viewer, thing) => viewer.ActorId == thing.Owner),
        ("of my subscriptions", "subscribed", IsSubscribed),
        ("of an actor", "actor:ada@elsewhere.example", (_, thing) => thing.Owner == Ada),
        ("of a local actor", "actor:service@QUAIL.example", (_, thing) => thing.Owner == 1),
        ("of a domain", "domain:elsewhere.example", (_, thing) => thing.IsRemote && thing.Owner == Ada),
        ("at home", "domain:quail.example", (_, thing) => !thing.IsRemote),
        (
            "of several", "subscribed,actor:ada@elsewhere.example,actor:nobody@elsewhere.example,domain:nowhere.example",
            (viewer, thing) => IsSubscribed(viewer, thing) || thing.Owner == Ada),
        ("of everybody", "me,all", (_, _) => true),
        ("of nobody", "actor:nobody", (_, _) => false),
    ];

    public static IEnumerable<ListCase> All() =>
        from list in (ListCase[])
            [.. Recordings(), .. RecordingsBySound(), .. Releases(), .. ReleasesBySound(), .. OfParents(), .. ByScope()]
        select list with { InOwnOrderOnly = true };

    private static IEnumerable<ListCase> Recordings() =>
    [
        Heard("recordings with an mbid", new(HasMbid: true), (_, _, thing) => thing.Mbid is not null),
        Heard("recordings without an mbid", new(HasMbid: false), (_, _, thing) => thing.Mbid is null),
        Heard("recordings with tags", new(HasTags: true), (_, _, thing) => thing.Tags.Length > 0),
        Heard("recordings without tags", new(HasTags: false), (_, _, thing) => thing.Tags.Length == 0),
        Heard(
            "recordings by all filters",
            new(["tag 1"], true, null, Scope.Of("domain:quail.example"), WantedSound.Of("mp3,opus", "low"), true, true),
            (all, viewer, thing) => thing.Tags.Contains(1) && all.MayPlay(viewer, thing) && !thing.IsRemote
                && SoundsLike(thing, "mp3,opus", "low") && thing.Mbid is not null),
    ];

    private static IEnumerable<ListCase> RecordingsBySound() => Sounds.Select(sound => Heard(
        "recordings " + sound.Name, new(Sound: WantedSound.Of(sound.Formats, sound.Quality)),
        (_, _, thing) => SoundsLike(thing, sound.Formats, sound.Quality)));

    private static IEnumerable<ListCase> Releases() =>
    [
        Released("releases with an mbid", new(HasMbid: true), (_, _, thing) => thing.Mbid is not null),
        Released("releases without an mbid", new(HasMbid: false), (_, _, thing) => thing.Mbid is null),
        Released("releases with tags", new(HasTags: true), (_, _, thing) => thing.Tags.Length > 0),
        Released("releases without tags", new(HasTags: false), (_, _, thing) => thing.Tags.Length == 0),
        Released("releases with a cover", new(HasCover: true), (_, _, thing) => thing.HasCover),
        Released("releases without a cover", new(HasCover: false), (_, _, thing) => !thing.HasCover),
        Released("releases with a date", new(HasReleaseDate: true), (_, _, thing) => thing.Date is not null),
        Released("releases without a date", new(HasReleaseDate: false), (_, _, thing) => thing.Date is null),
    ];

    private static IEnumerable<ListCase> ReleasesBySound() => Sounds.Select(sound => Released(
        "releases " + sound.Name, new(Sound: WantedSound.Of(sound.Formats, sound.Quality)),
        (_, _, thing) => SoundsLike(thing, sound.Formats, sound.Quality)));

    private static IEnumerable<ListCase> OfParents()
    {
        yield return new(
            "recordings of a quality of a release", ["position"],
            (reads, page, viewer) => KeysAsync(
                reads.Recordings.OfReleaseAsync(
                    Seeded("release" + Release), new(Sound: WantedSound.Of(null, "very_high")), page, viewer, default), Key),
            (all, _) => all.Tracks.Where(thing =>
                thing.Parents.Contains(Release) && SoundsLike(thing, null, "very_high")));
        yield return new(
            "releases in opus of an artist", ["-release_date"],
            (reads, page, viewer) => KeysAsync(
                reads.Releases.OfArtistAsync(
                    Seeded("artist" + Artist), new(Sound: WantedSound.Of("opus", "low")), page, viewer, default), Key),
            (all, _) => all.Releases.Where(thing =>
                thing.Parents.Contains(Artist) && SoundsLike(thing, "opus", "low")));
        yield return new(
            "recordings in opus of a tag", NewestFirst,
            (reads, page, viewer) => KeysAsync(
                reads.Recordings.OfTagAsync("tag 2", new(Sound: WantedSound.Of("opus", null)), page, viewer, default), Key),
            (all, _) => all.Recordings.Where(thing => thing.Tags.Contains(2) && SoundsLike(thing, "opus", null)));
    }

    private static IEnumerable<ListCase> ByScope()
    {
        foreach (var (name, text, expected) in Scopes)
        {
            var (scope, isFilter) = (Scope.Of(text), text != "me,all");
            yield return new(
                "artists " + name, ByName,
                (reads, page, viewer) => KeysAsync(
                    reads.Artists.ListAsync(new(Scope: scope), page, viewer, default), artist => artist.Guid.ToString()),
                (all, viewer) => all.Artists.Where(thing => expected(viewer, thing)), isFilter);
            yield return new(
                "release groups " + name, ByName,
                (reads, page, viewer) => KeysAsync(
                    reads.Groups.ListAsync(new(Scope: scope), page, viewer, default), group => group.Guid.ToString()),
                (all, viewer) => all.Groups.Where(thing => expected(viewer, thing)), isFilter);
            yield return Released("releases " + name, new(Scope: scope), (_, viewer, thing) => expected(viewer, thing));
            yield return Heard(
                "recordings " + name, new(Scope: scope), (_, viewer, thing) => expected(viewer, thing));
        }
    }

    private static ListCase Heard(string name, RecordingFilter filter, Func<Snapshot, Viewer, Thing, bool> expected) => new(
        name, NewestFirst,
        (reads, page, viewer) => KeysAsync(reads.Recordings.ListAsync(filter, page, viewer, default), Key),
        (all, viewer) => all.Recordings.Where(thing => expected(all, viewer, thing)));

    private static ListCase Released(string name, ReleaseFilter filter, Func<Snapshot, Viewer, Thing, bool> expected) => new(
        name, ByName,
        (reads, page, viewer) => KeysAsync(reads.Releases.ListAsync(filter, page, viewer, default), Key),
        (all, viewer) => all.Releases.Where(thing => expected(all, viewer, thing)));

    private static bool IsSubscribed(Viewer viewer, Thing thing) =>
        viewer.ActorId is not null && thing.Collections.Intersect(viewer.Collections).Any();

    /// <summary>Whether one of its files is in one of the formats and good enough, by the words of the documentation.</summary>
    private static bool SoundsLike(Thing thing, string? formats, string? quality) => thing.Files!.Any(file =>
    {
        var facts = file.Split(' ');
        var format = facts[0].StartsWith("pcm", StringComparison.Ordinal) ? facts[1]["audio/".Length..] : facts[0];
        var kilobits = int.Parse(facts[2], CultureInfo.InvariantCulture) / 1000;
        int[] steps = format switch
        {
            "flac" or "alac" or "wav" or "aiff" => [0, 0, 0, 0],
            "opus" => [96, 128, 160, 510],
            "aac" => [96, 128, 288],
            "vorbis" => [96, 192, 256],
            _ => [192, 256, 320],
        };
        var wanted = Array.IndexOf(["low", "medium", "high", "very_high"], quality);
        return (formats is null || formats.Replace("ogg", "vorbis", StringComparison.Ordinal).Split(',').Contains(format))
            && (quality is null || (wanted < steps.Length && kilobits >= steps[wanted]));
    });

    private static string Key(BaseRelease release) => release.Guid.ToString();

    private static string Key(BaseRecording recording) => recording.Guid.ToString();
}
