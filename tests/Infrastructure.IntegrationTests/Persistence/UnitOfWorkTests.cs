using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Catalog.Tags;
using FunQuail.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence;

[TestFixture]
public sealed class UnitOfWorkTests
{
    private static readonly Error Refusal = Error.Invalid("test.refused", "No.");

    private Ground _ground = null!;

    [SetUp]
    public async Task MakeGround() => _ground = await Ground.MakeAsync();

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [Test]
    public async Task A_command_that_succeeds_stores_its_things_its_changes_and_its_jobs()
    {
        await _ground.DoAsync(ChangeEverythingAsync);

        Assert.That(await StoredAsync(), Is.EqualTo((1, 1, 1, 1)));
    }

    [Test]
    public async Task An_exception_leaves_nothing()
    {
        Assert.That(
            () => _ground.CommandAsync(async command =>
            {
                await ChangeEverythingAsync(command);
                throw new InvalidDataException();
            }),
            Throws.TypeOf<InvalidDataException>());

        Assert.That(await StoredAsync(), Is.EqualTo((0, 0, 0, 0)));
    }

    [Test]
    public async Task A_refusal_leaves_nothing()
    {
        var result = await _ground.CommandAsync(async command =>
        {
            await ChangeEverythingAsync(command);
            return Refusal;
        });

        Assert.That(result.Errors, Is.EqualTo([Refusal]));
        Assert.That(await StoredAsync(), Is.EqualTo((0, 0, 0, 0)));
    }

    [Test]
    public async Task A_cancelled_request_leaves_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        Assert.That(
            () => _ground.CommandAsync(
                async command =>
                {
                    await ChangeEverythingAsync(command);
                    await cancellation.CancelAsync();
                    return Result.Success;
                },
                cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());

        Assert.That(await StoredAsync(), Is.EqualTo((0, 0, 0, 0)));
    }

    [Test]
    public async Task A_killed_connection_leaves_nothing()
    {
        Assert.That(
            () => _ground.CommandAsync(async command =>
            {
                await ChangeEverythingAsync(command);
                var backend = ((NpgsqlConnection)command.Context.Database.GetDbConnection()).ProcessID;
                await _ground.AskAsync<bool>("SELECT pg_terminate_backend($1, 5000)", backend);
                return Result.Success;
            }),
            Throws.Exception);

        Assert.That(await StoredAsync(), Is.EqualTo((0, 0, 0, 0)));
    }

    [Test]
    public async Task What_a_refused_command_did_does_not_come_with_the_next_of_its_scope()
    {
        await using var scope = _ground.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        var command = new Command(scope.ServiceProvider, default);
        await work.InTransactionAsync(
            _ => ChangeEverythingAsync(command).ContinueWith(_ => false, TaskScheduler.Default), ok => ok, default);
        await work.InTransactionAsync(_ => Task.FromResult(true), ok => ok, default);

        Assert.That(await StoredAsync(), Is.EqualTo((0, 0, 0, 0)));
    }

    [Test]
    public void A_command_in_a_command_throws() =>
        Assert.That(
            () => _ground.DoAsync(outer => outer.Services.GetRequiredService<IUnitOfWork>()
                .InTransactionAsync(_ => Task.FromResult(Result.Success), _ => true, default)),
            Throws.InvalidOperationException.With.Message.Contains("raise an event"));

    [Test]
    public async Task A_lost_update_is_noticed_and_the_command_looks_again()
    {
        var id = await AddArtistAsync("Before");
        var tries = 0;
        await _ground.DoAsync(async command =>
        {
            var artist = await FindAsync(command, id);
            if (++tries == 1) await _ground.DoAsync(async other => (await FindAsync(other, id)).Rename("Between"));
            artist.Rename(artist.Name + ", after");
        });

        Assert.That(tries, Is.EqualTo(2));
        Assert.That(await _ground.AskAsync<string>("SELECT name || ' ' || version FROM artist"), Is.EqualTo("Between, after 3"));
        Assert.That(await _ground.CountAsync("changes"), Is.EqualTo(3));
    }

    [Test]
    public async Task A_command_that_lost_a_deadlock_runs_again()
    {
        var (one, other) = (await AddArtistAsync("One"), await AddArtistAsync("Other"));
        using var both = new Barrier(2);
        var tries = 0;

        async Task RenameAsync(int first, int second, string name) => await _ground.DoAsync(async command =>
        {
            var isFirstTry = Interlocked.Increment(ref tries) <= 2;
            (await FindAsync(command, first)).Rename(name);
            await command.Context.SaveChangesAsync();
            if (isFirstTry) await Task.Run(() => both.SignalAndWait());
            (await FindAsync(command, second)).Rename(name);
        });
        await Task.WhenAll(RenameAsync(one, other, "A"), RenameAsync(other, one, "B"));

        Assert.That(tries, Is.GreaterThanOrEqualTo(3));
        Assert.That(await _ground.ListAsync<string>("SELECT DISTINCT name FROM artist"), Has.Count.EqualTo(1));
    }

    [TestCase("40001")]
    [TestCase("40P01")]
    [TestCase("23505")]
    public async Task A_conflict_is_tried_three_times(string state)
    {
        var tries = 0;
        Task Conflict(Command command, int until)
        {
            command.AddArtist("Once");
            command.Jobs.Enqueue("test", new { });
            return ++tries < until
                ? _ground.AskAsync<int>($"DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '{state}'; END $$")
                : Task.CompletedTask;
        }

        await _ground.DoAsync(command => Conflict(command, 3));
        Assert.That((tries, await _ground.CountAsync("artist"), await _ground.CountAsync("jobs")), Is.EqualTo((3, 1L, 1L)));

        tries = 0;
        Assert.That(() => _ground.DoAsync(command => Conflict(command, 99)), Throws.TypeOf<PostgresException>());
        Assert.That((tries, await _ground.CountAsync("artist"), await _ground.CountAsync("jobs")), Is.EqualTo((3, 1L, 1L)));
    }

    [Test]
    public async Task Two_commands_that_make_the_same_tag_agree_on_one()
    {
        var tries = 0;
        await _ground.DoAsync(async command =>
        {
            tries++;
            if (await command.Context.Set<Tag>().AnyAsync(tag => tag.Key == "folk")) return;

            if (tries == 1) await _ground.DoAsync(other => AddTagAsync(other, "folk"));
            await AddTagAsync(command, "Folk");
        });

        Assert.That(tries, Is.EqualTo(2));
        Assert.That(await _ground.ListAsync<string>("SELECT name FROM tag"), Is.EqualTo(["folk"]));
    }

    private static Task AddTagAsync(Command command, string name)
    {
        command.Context.Add(Tag.Create(Make.Guid(), name, DateTimeOffset.UnixEpoch).Value);
        return Task.CompletedTask;
    }

    private static async Task ChangeEverythingAsync(Command command)
    {
        command.AddArtist("Ada Quail");
        command.Jobs.Enqueue("test", new { Some = "thing" });
        await command.Context.SaveChangesAsync();
    }

    private static Task<Artist> FindAsync(Command command, int id) =>
        command.Context.Set<Artist>().SingleAsync(artist => artist.Id == id);

    private async Task<int> AddArtistAsync(string name)
    {
        var id = 0;
        await _ground.DoAsync(command => Task.FromResult(id = command.AddArtist(name).Id));
        return id;
    }

    private async Task<(long Artists, long Counted, long Changes, long Jobs)> StoredAsync() => (
        await _ground.CountAsync("artist"),
        await _ground.AskAsync<long>("SELECT coalesce(sum(n), 0)::bigint FROM counter WHERE kind = 'artist'"),
        await _ground.CountAsync("changes"),
        await _ground.CountAsync("jobs"));
}
