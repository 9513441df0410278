using FunQuail.Infrastructure.IntegrationTests.Persistence;
using Npgsql;

namespace FunQuail.Infrastructure.IntegrationTests.Catalog.Search;

/// <summary>What is searched always equals what building it anew gives, whoever writes.</summary>
[TestFixture]
internal sealed class UpkeepTests
{
    private const string NewArtist =
        "INSERT INTO artist (id, guid, version, creation_date, name, sort_key, name_key, content_category, attributed_to_id) "
        + "SELECT nextval('artist_key'), gen_random_uuid(), 1, now(), n, n, n, 'music', 1 FROM unnest(ARRAY[$1]) n";

    /// <summary>All of the index but the words that nothing uses any more.</summary>
    private const string Everything =
        "SELECT d::text FROM search_document d UNION ALL SELECT p::text FROM search_posting p "
        + "UNION ALL SELECT DISTINCT w.word FROM search_word w JOIN search_posting p USING (word) ORDER BY 1";

    private static readonly string[] Words = ["Anna", "Andante", "Ändern", "b", "Regen", "regenbogen", "山田", "R.E.M.", "!!!"];

    private static readonly string[] Tables = ["artist", "release_group", "release", "recording"];

    private SearchGround _ground = null!;

    [SetUp]
    public async Task MakeGround() => _ground = await SearchGround.MakeAsync();

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [Test]
    public async Task After_random_work_the_index_is_as_if_built_anew()
    {
        var dice = new Dice(7);
        for (var round = 0; round < 120; round++) await WorkAsync(dice);

        Assert.That(await _ground.Ground.CountAsync("search_document"), Is.GreaterThan(20), "the walk went somewhere");
        await AssertAsBuiltAnewAsync();
    }

    [Test]
    public async Task What_is_stored_by_COPY_is_found()
    {
        await _ground.AddRecordingsAsync("Anna", [.. Enumerable.Range(1, 60).Select(number => $"Stück {number}")]);

        Assert.That(await _ground.FindAsync("stuck"), Has.Count.EqualTo(60));
        await AssertAsBuiltAnewAsync();
    }

    [Test]
    public async Task A_credit_that_is_printed_anew_is_found_so_by_whatever_it_credits()
    {
        await _ground.AddWorkAsync("Regen", "Anna");
        await RunAsync("UPDATE artist_credit SET printed_names = '{Die Andere}'");

        Assert.That(await _ground.FindAsync("andere regen"), Has.Count.EqualTo(3));
        Assert.That(await _ground.FindAsync("anna regen"), Is.Empty);
        await AssertAsBuiltAnewAsync();
    }

    [Test]
    public async Task What_is_added_while_its_credit_is_printed_anew_is_found_by_the_new_print()
    {
        await _ground.AddWorkAsync("Regen", "Anna");
        await using var adding = await _ground.Ground.Source.OpenConnectionAsync();
        await using var transaction = await adding.BeginTransactionAsync();
        await RunAsync(
            "INSERT INTO recording (id, guid, version, creation_date, name, sort_key, name_key, artist_credit_id, duration, "
            + "isrcs, attributed_to_id) SELECT nextval('recording_key'), gen_random_uuid(), 1, now(), 'Schnee', 's', 's', id, "
            + "1, '{}', 1 FROM artist_credit", adding);
        var printing = RunAsync("UPDATE artist_credit SET printed_names = '{Die Andere}'");
        while (await _ground.Ground.AskAsync<bool>("SELECT NOT EXISTS (SELECT FROM pg_locks WHERE NOT granted)"))
            Assert.That(printing.IsCompleted, Is.False, "it waits for what is added");

        await transaction.CommitAsync();
        await printing;

        Assert.That(await _ground.FindAsync("andere schnee"), Is.EqualTo(new[] { "recording Schnee" }));
        await AssertAsBuiltAnewAsync();
    }

    [Test]
    public async Task Transactions_that_add_the_same_new_words_do_not_wait_for_each_other()
    {
        await using var one = await _ground.Ground.Source.OpenConnectionAsync();
        await using var other = await _ground.Ground.Source.OpenConnectionAsync();
        foreach (var connection in new[] { one, other }) await RunAsync("BEGIN", connection);

        // Each in the order that would deadlock if they waited.
        await RunAsync(NewArtist, one, "Zyx");
        await RunAsync(NewArtist, other, "Wvu");
        await RunAsync(NewArtist, one, "Wvu");
        await RunAsync(NewArtist, other, "Zyx");
        await RunAsync("COMMIT", one);
        await RunAsync("COMMIT", other);

        Assert.That(await _ground.FindAsync("zyx"), Has.Count.EqualTo(2));
        await AssertAsBuiltAnewAsync();
    }

    private async Task WorkAsync(Dice dice)
    {
        var name = string.Join(' ', Enumerable.Range(0, 1 + dice.Roll(3)).Select(_ => dice.Pick(Words)));
        await (dice.Roll(9) switch
        {
            0 => _ground.AddArtistsAsync(name, name + " 2"),
            1 or 2 => _ground.AddWorkAsync(name, dice.Pick(Words), dice.Pick(Words)),
            3 => _ground.AddRecordingsAsync(dice.Pick(Words), name, name),
            4 => RunAsync($"UPDATE {dice.Pick(Tables)} SET name = $1 WHERE id % 3 = {dice.Roll(3)}", null, name),
            5 => RunAsync(
                $"UPDATE recording SET artist_credit_id = (SELECT max(id) FROM artist_credit) WHERE id % 5 = {dice.Roll(5)}"),
            6 => RunAsync($"UPDATE artist_credit SET printed_names[1] = $1 WHERE id % 5 = {dice.Roll(5)}", null, name),
            7 => RunAsync($"DELETE FROM recording WHERE id % 7 = {dice.Roll(7)}"),
            _ => RunAsync($"DELETE FROM release WHERE id % 7 = {dice.Roll(7)}"),
        });
    }

    private async Task AssertAsBuiltAnewAsync()
    {
        var kept = await _ground.Ground.ListAsync<string>(Everything);
        await RunAsync("SELECT rebuild_search()");
        Assert.That(kept, Is.EqualTo(await _ground.Ground.ListAsync<string>(Everything)));
    }

    private async Task RunAsync(string sql, NpgsqlConnection? connection = null, string? value = null)
    {
        await using var own = connection is null ? await _ground.Ground.Source.OpenConnectionAsync() : null;
#pragma warning disable CA2100 // Tests write their own SQL.
        await using var command = new NpgsqlCommand(sql, connection ?? own);
#pragma warning restore CA2100
        if (value is not null) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync();
    }
}
