using FunQuail.Domain.Catalog.Credits;
using FunQuail.Domain.Catalog.Recordings;
using FunQuail.Domain.Catalog.ReleaseGroups;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Domain.Common;
using FunQuail.Domain.Library.Collections;
using FunQuail.Domain.Library.Uploads;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence;

/// <summary>What commands keep of "who may play this" always equals what the uploads say when asked from scratch.</summary>
[TestFixture]
public sealed class PlayabilityTests
{
    private static readonly (string Name, string Kept, string Fresh)[] Facts =
    [
        ("recordings in collections", "SELECT recording_id, collection_id FROM collection_recording", FreshRecordings),
        ("releases in collections", "SELECT release_id, collection_id FROM collection_release",
            "SELECT DISTINCT t.release_id, f.collection_id FROM track t "
            + $"JOIN ({FreshRecordings}) f ON f.recording_id = t.recording_id"),
        ("artists in collections", "SELECT artist_id, collection_id FROM collection_artist",
            "SELECT DISTINCT n.artist_id, f.collection_id "
            + "FROM credited_name n JOIN recording r ON r.artist_credit_id = n.artist_credit_id "
            + $"JOIN ({FreshRecordings}) f ON f.recording_id = r.id"),
        ("reach of recordings", "SELECT id, reach::int FROM recording", Reach("recording", "k.recording_id")),
        ("reach of releases", "SELECT id, reach::int FROM release", Reach("release", "t.release_id",
            "JOIN track t ON t.recording_id = k.recording_id")),
        ("reach of groups", "SELECT id, reach::int FROM release_group", Reach("release_group", "e.release_group_id",
            "JOIN track t ON t.recording_id = k.recording_id JOIN release e ON e.id = t.release_id")),
        ("reach of artists", "SELECT id, reach::int FROM artist", Reach("artist", "n.artist_id",
            "JOIN recording r ON r.id = k.recording_id JOIN credited_name n ON n.artist_credit_id = r.artist_credit_id")),
        ("sound of recordings", "SELECT id, sound FROM recording", Sound("u.recording_id")),
        ("sound of releases", "SELECT id, sound FROM release",
            Sound("t.release_id", "release", "JOIN track t ON t.recording_id = u.recording_id")),
    ];

    private Ground _ground = null!;

    private static string FreshRecordings =>
        "SELECT DISTINCT u.recording_id, cu.collection_id "
        + "FROM upload u JOIN collection_upload cu ON cu.upload_id = u.id WHERE u.state = 'finished'";

    [SetUp]
    public async Task MakeGround()
    {
        _ground = await Ground.MakeAsync();
        await _ground.DoAsync(AddCatalogueAsync);
    }

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [Test]
    public async Task What_is_kept_equals_what_is_true_after_random_changes([Values(1UL, 2UL, 3UL)] ulong seed)
    {
        var dice = new Dice(seed);
        for (var step = 1; step <= 120; step++)
        {
            var done = "";
            await _ground.DoAsync(async command => done = await ChangeAsync(command.Context, dice));
            await AssertTrueAsync($"seed {seed}, step {step}: {done}");
        }

        Assert.That(
            await _ground.AskAsync<long>("SELECT count(*) FROM changes WHERE kind = 'upload'"),
            Is.GreaterThan(20),
            "the walk went somewhere");
    }

    [Test]
    public async Task Commands_at_the_same_time_agree()
    {
        await Task.WhenAll(Enumerable.Range(1, 4).Select(async seed =>
        {
            var dice = new Dice((ulong)seed);
            for (var step = 0; step < 40; step++) await TryAsync(dice);
        }));

        await AssertTrueAsync("after four at once");
    }

    private async Task TryAsync(Dice dice)
    {
        try
        {
            await _ground.DoAsync(command => ChangeAsync(command.Context, dice));
        }
        catch (Exception failure)
            when (failure is DbUpdateException or PostgresException or InvalidOperationException { InnerException: not null })
        {
            // Somebody else took away what this one needed, or was in the way three times: refused as a whole.
        }
    }

    private static async Task AddCatalogueAsync(Command command)
    {
        var context = command.Context;
        var artists = Enumerable.Range(1, 5).Select(number => command.AddArtist($"Artist {number}")).ToList();
        var credits = artists.Select((artist, at) => Make.Credit(artist, artists[(at + 1) % artists.Count])).ToList();
        context.AddRange(credits);
        var groups = credits.Take(3).Select(credit => Make.Group(credit)).ToList();
        context.AddRange(groups);
        context.AddRange(groups.SelectMany(group => new[] { Make.Release(group, credits[0]), Make.Release(group, credits[1]) }));
        context.AddRange(Enumerable.Range(0, 10).Select(number => Make.Recording(credits[number % credits.Count])));
        context.AddRange(
            Make.Collection("Private", Visibility.Private),
            Make.Collection("Local", Visibility.Local),
            Make.Collection("Open", Visibility.Public));
        await context.SaveChangesAsync();
    }

    private static Task<string> ChangeAsync(FunQuailDbContext context, Dice dice) => dice.Roll(14) switch
    {
        < 4 => AddUploadAsync(context, dice),
        4 => OnAsync<Upload>(context, dice, "an upload fails", upload => upload.Fail([Error.Invalid("audio.bad", "Bad.")])),
        5 => OnAsync<Upload>(context, dice, "an upload goes missing", upload => upload.GoMissing()),
        6 => OnAsync<Upload>(context, dice, "an upload comes back", upload => upload.ComeBack()),
        7 => LinkAsync(context, dice),
        8 => OnAsync<Upload>(context, dice, "an upload is deleted", upload => context.Remove(upload)),
        9 => OpenAsync(context, dice),
        10 => PlaceAsync(context, dice),
        11 => CreditAsync(context, dice),
        12 => RegroupAsync(context, dice),
        _ => RemoveAsync(context, dice),
    };

    private static async Task<string> AddUploadAsync(FunQuailDbContext context, Dice dice)
    {
        var upload = Make.Upload(dice.Pick(await KeysAsync<Collection>(context)));
        var recordings = await KeysAsync<Recording>(context);
        var audio = dice.Pick([Make.Audio(), Make.Audio("mp3", 192_000), Make.Audio("opus", 128_000)]);
        if (dice.Roll(8) > 0 && recordings.Count > 0) upload.Finish(dice.Pick(recordings), null, audio, null);
        context.Add(upload);
        return "an upload comes";
    }

    private static async Task<string> LinkAsync(FunQuailDbContext context, Dice dice)
    {
        var collection = dice.Pick(await KeysAsync<Collection>(context));
        return await OnAsync<Upload>(context, dice, "an upload joins or leaves a collection", upload =>
        {
            var links = (ICollection<CollectionUpload>)upload.Collections;
            var known = links.FirstOrDefault(link => link.CollectionId == collection);
            // No command does this yet; the ground is ready for it.
            if (known is null) links.Add(LinkTo(collection));
            else links.Remove(known);
        });
    }

    private static CollectionUpload LinkTo(int collection)
    {
        var link = (CollectionUpload)Activator.CreateInstance(typeof(CollectionUpload), nonPublic: true)!;
        typeof(CollectionUpload).GetProperty(nameof(CollectionUpload.CollectionId))!.SetValue(link, collection);
        return link;
    }

    private static async Task<string> OpenAsync(FunQuailDbContext context, Dice dice)
    {
        if (dice.Roll(4) == 0)
        {
            var empty = await context.Set<Collection>().OrderBy(one => one.Id)
                .FirstOrDefaultAsync(
                    one => one.Id != Command.Imports && !context.Set<Upload>().Any(upload => upload.CollectionId == one.Id));
            if (empty is not null) context.Remove(empty);
            else context.Add(Make.Collection("Another", (Visibility)dice.Roll(3)));
            return "a collection comes or goes";
        }

        return await OnAsync<Collection>(context, dice, "a collection opens or closes", collection =>
            context.Entry(collection).Property(one => one.Visibility).CurrentValue = (Visibility)dice.Roll(3));
    }

    private static async Task<string> PlaceAsync(FunQuailDbContext context, Dice dice)
    {
        var recordings = await KeysAsync<Recording>(context);
        return await OnAsync<Release>(context, dice, "a track comes or goes", release =>
        {
            if (release.Tracks.Count > 0 && dice.Roll(3) == 0) release.Remove(dice.Pick(release.Tracks));
            else if (recordings.Count > 0) release.Place(Make.Guid(), null, 1, dice.Roll(9), dice.Pick(recordings));
        });
    }

    private static async Task<string> CreditAsync(FunQuailDbContext context, Dice dice)
    {
        var credit = dice.Pick(await KeysAsync<ArtistCredit>(context));
        return await OnAsync<Recording>(context, dice, "a recording is credited anew", recording => recording.CreditTo(credit));
    }

    private static async Task<string> RegroupAsync(FunQuailDbContext context, Dice dice)
    {
        var group = dice.Pick(await KeysAsync<ReleaseGroup>(context));
        return await OnAsync<Release>(context, dice, "a release moves to another group", release => release.MoveToGroup(group));
    }

    private static async Task<string> RemoveAsync(FunQuailDbContext context, Dice dice)
    {
        var credit = dice.Pick(await KeysAsync<ArtistCredit>(context));
        var group = dice.Pick(await context.Set<ReleaseGroup>().OrderBy(one => one.Id).ToListAsync());
        if (dice.Roll(2) == 0)
        {
            context.Add(Make.Recording(await context.Set<ArtistCredit>().SingleAsync(one => one.Id == credit)));
            var idle = await context.Set<Recording>().OrderBy(one => one.Id)
                .FirstOrDefaultAsync(one => !context.Set<Upload>().Any(upload => upload.RecordingId == one.Id));
            if (idle is not null) context.Remove(idle);
            return "a recording comes and one goes";
        }

        context.Add(Make.Release(group, await context.Set<ArtistCredit>().SingleAsync(one => one.Id == credit)));
        return await OnAsync<Release>(context, dice, "a release comes and one goes", release => context.Remove(release));
    }

    private static async Task<string> OnAsync<T>(FunQuailDbContext context, Dice dice, string what, Action<T> change)
        where T : Entity
    {
        var keys = await KeysAsync<T>(context);
        if (keys.Count == 0) return $"{what}: there is none";

        var key = dice.Pick(keys);
        var things = context.Set<T>().AsQueryable();
        if (typeof(T) == typeof(Release)) things = things.Include(nameof(Release.Tracks));
        if (typeof(T) == typeof(Upload)) things = things.Include(nameof(Upload.Collections));
        if (await things.FirstOrDefaultAsync(thing => thing.Id == key) is { } found) change(found);
        return what;
    }

    private static Task<List<int>> KeysAsync<T>(FunQuailDbContext context)
        where T : Entity => context.Set<T>().Select(thing => thing.Id).OrderBy(key => key).ToListAsync();

    private static string Reach(string table, string key, string joins = "") => $"""
        SELECT x.id, coalesce((SELECT max(c.visibility)::int FROM ({FreshRecordings}) k {joins}
            JOIN collection c ON c.id = k.collection_id WHERE {key} = x.id), 0) FROM {table} x
        """;

    private static string Sound(string key, string table = "recording", string joins = "") => $"""
        SELECT x.id, coalesce((SELECT bit_or(sound_of(u.audio_codec, u.audio_mimetype, u.audio_bit_rate)) FROM upload u {joins}
            WHERE u.state = 'finished' AND {key} = x.id), 0) FROM {table} x
        """;

    private async Task AssertTrueAsync(string when)
    {
        foreach (var (name, kept, fresh) in Facts)
        {
            var wrong = await _ground.ListAsync<string>(
                $"SELECT 'kept in vain: ' || a::text FROM ({kept} EXCEPT {fresh}) a "
                + $"UNION ALL SELECT 'missing: ' || b::text FROM ({fresh} EXCEPT {kept}) b");
            Assert.That(wrong, Is.Empty, $"{name}, {when}");
        }
    }
}
