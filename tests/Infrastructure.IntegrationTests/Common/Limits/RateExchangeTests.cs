using FunQuail.Application.Common.Limits;
using FunQuail.Infrastructure.Common.Limits;
using FunQuail.TestKit;
using Npgsql;

namespace FunQuail.Infrastructure.IntegrationTests.Common.Limits;

/// <summary>Nodes of one installation, which share nothing but PostgreSQL.</summary>
[TestFixture]
internal sealed class RateExchangeTests
{
    private const string Scope = "anonymous-list";

    private static readonly Rate TenAnHour = Rate.Parse("10/h")!;

    private FakeClock _clock = null!;
    private TestDatabase _database = null!;

    [SetUp]
    public async Task Begin_with_an_empty_table()
    {
        _clock = new FakeClock();
        _database = await TestDatabase.CreateAsync();
    }

    [TearDown]
    public async Task Drop_the_database() => await _database.DisposeAsync();

    [Test]
    public async Task A_caller_has_one_limit_on_two_nodes()
    {
        var (one, other) = (new Node(this), new Node(this));
        one.Call("ada", 6);
        await one.Exchange.RunAsync(default);
        other.Call("ada", 1);
        await other.Exchange.RunAsync(default);

        Assert.That(other.Remaining("ada"), Is.EqualTo(3));
        Assert.That(other.Call("ada", 5), Is.EqualTo(3));
        await other.Exchange.RunAsync(default);
        Assert.That(one.Remaining("ada"), Is.EqualTo(4), "what the other has counted is learnt with the next call here");
        one.Call("ada", 1);
        await one.Exchange.RunAsync(default);
        Assert.That(one.Remaining("ada"), Is.Zero);
    }

    [Test]
    public async Task What_a_node_has_told_long_ago_is_not_read_again()
    {
        var (one, other) = (new Node(this), new Node(this));
        for (var step = 0; step < 5; step++)
        {
            one.Call("ada", 1);
            other.Call("ada", 1);
            await one.Exchange.RunAsync(default);
            await other.Exchange.RunAsync(default);
            await one.Exchange.RunAsync(default);
            _clock.Advance(TimeSpan.FromMinutes(7));
        }

        Assert.That(other.Remaining("ada"), Is.Zero);
        Assert.That(await CountAsync("SELECT count(*) FROM rate_count"), Is.EqualTo(5));
        Assert.That(await CountAsync("SELECT sum(calls) FROM rate_count"), Is.EqualTo(10));
    }

    [Test]
    public async Task A_node_that_starts_again_has_forgotten_nothing_once_it_has_told()
    {
        var before = new Node(this);
        before.Call("ada", 9);
        await before.Exchange.RunAsync(default);

        var after = new Node(this);
        after.Call("ada", 1);
        await after.Exchange.RunAsync(default);

        Assert.That(after.Call("ada", 3), Is.Zero);
    }

    [Test]
    public async Task Nothing_is_written_while_nothing_is_counted()
    {
        await using var away = Away();
        var node = new Node(this, away);

        Assert.That(await node.Exchange.RunAsync(default), Is.False);
    }

    [Test]
    public async Task A_node_without_database_limits_by_its_own_and_tells_later()
    {
        await using var away = Away();
        var node = new Node(this, away);
        node.Call("ada", 4);
        await Assert.CatchAsync<NpgsqlException>(() => node.Exchange.RunAsync(default));
        Assert.That(node.Call("ada", 20), Is.EqualTo(6));

        await new RateExchange(_database.DataSource, node.Counters, _clock).RunAsync(default);

        Assert.That(await CountAsync("SELECT sum(calls) FROM rate_count"), Is.EqualTo(10));
        Assert.That(node.Remaining("ada"), Is.Zero);
    }

    [Test]
    public async Task What_counts_no_more_is_swept_away()
    {
        var node = new Node(this);
        node.Call("ada", 1);
        await node.Exchange.RunAsync(default);
        _clock.Advance(TimeSpan.FromHours(2));
        node.Call("bo", 1);
        await node.Exchange.RunAsync(default);

        Assert.That(await CountAsync("SELECT count(*) FROM rate_count"), Is.EqualTo(1));
    }

    [Test]
    public async Task Nodes_that_tell_of_the_same_callers_at_the_same_time_lose_nothing()
    {
        var nodes = Enumerable.Range(0, 4).Select(_ => new Node(this)).ToList();
        for (var round = 0; round < 2; round++)
        {
            foreach (var node in nodes)
            {
                for (var caller = 0; caller < 200; caller++) node.Call($"192.0.2.{caller}", 1);
            }

            await Task.WhenAll(nodes.Select(node => node.Exchange.RunAsync(default)));
        }

        Assert.That(await CountAsync("SELECT count(*) FROM rate_count WHERE calls = 8"), Is.EqualTo(200));
    }

    [Test]
    public async Task The_table_is_not_kept_through_a_crash_and_so_costs_no_log() =>
        Assert.That(await CountAsync("SELECT count(*) FROM pg_class WHERE relname = 'rate_count' AND relpersistence = 'u'"),
            Is.EqualTo(1));

    private static NpgsqlDataSource Away() => NpgsqlDataSource.Create("Host=/nowhere/at/all;Username=x;Timeout=1");

    private async Task<long> CountAsync(string sql)
    {
#pragma warning disable CA2100 // Tests write their own SQL.
        await using var command = _database.DataSource.CreateCommand(sql);
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A process with counters of its own.</summary>
    private sealed class Node(RateExchangeTests tests, NpgsqlDataSource? source = null)
    {
        public RateCounters Counters { get; } = new(tests._clock);

        public RateExchange Exchange => field ??= new RateExchange(source ?? tests._database.DataSource, Counters, tests._clock);

        public int Remaining(string caller) => Counters.Look(Scope, TenAnHour, caller).Remaining;

        /// <summary>How many of so many calls are let by.</summary>
        public int Call(string caller, int times) =>
            Enumerable.Range(0, times).Count(_ => !Counters.Call(Scope, TenAnHour, caller).IsRefused);
    }
}
