using FunQuail.Domain.Common;
using FunQuail.Domain.Library.Uploads;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence;

[TestFixture]
public sealed class BulkInsertionTests
{
    private static readonly string[] Tables = ["artist", "recording", "upload"];

    [Test]
    public async Task Many_rows_of_one_save_are_stored_as_each_alone_would_be()
    {
        await using var ground = await Ground.MakeAsync();
        await ground.DoAsync(command => AddAsync(command, 1));
        await ground.DoAsync(command => AddAsync(command, 30));

        foreach (var table in Tables)
        {
            var kinds = await ground.ListAsync<string>(
                $"SELECT DISTINCT (to_jsonb(t) - '{{id,guid,file_name,artist_credit_id,recording_id}}'::text[])::text "
                + $"FROM {table} t ORDER BY 1");
            Assert.That(kinds, Has.Count.EqualTo(table == "upload" ? 3 : 1), string.Join('\n', kinds));
            Assert.That(
                await ground.AskAsync<long>("SELECT sum(n)::bigint FROM counter WHERE kind = $1", table),
                Is.EqualTo(table == "upload" ? 93 : 31));
        }

        Assert.That(await ground.CountAsync("collection_upload"), Is.EqualTo(93));
        Assert.That(await ground.CountAsync("collection_recording"), Is.EqualTo(31));
        Assert.That(await ground.CountAsync("changes"), Is.EqualTo(31 * 5));
    }

    private static Task AddAsync(Command command, int count)
    {
        for (var at = 0; at < count; at++)
        {
            var artist = Make.Artist("Artist");
            command.Context.Add(artist);
            var credit = Make.Credit(artist);
            command.Context.Add(credit);
            var recording = Make.Recording(credit);
            command.Context.Add(recording);
            var (whole, bare, failed) = (Make.Upload(), Make.Upload(), Make.Upload());
            whole.Finish(recording.Id, null, Make.Audio(), new LoudnessGain(-7.5, null, -8, 0.98));
            bare.Finish(recording.Id, null, Make.Audio(), null);
            failed.Fail([Error.Invalid("test.refused", "No.", "file")]);
            command.Context.AddRange(whole, bare, failed);
        }

        return Task.CompletedTask;
    }
}
