using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence;

[TestFixture]
public sealed class EventTests
{
    private readonly List<int> _heard = [];
    private Func<FunQuailDbContext, ArtistIdentified, Task> _reaction = null!;
    private Ground _ground = null!;

    [SetUp]
    public async Task MakeGround()
    {
        _heard.Clear();
        _reaction = (_, _) => Task.CompletedTask;
        _ground = await Ground.MakeAsync(services => services.AddScoped<IEventHandler<ArtistIdentified>>(
            provider => new Ear(this, provider.GetRequiredService<FunQuailDbContext>())));
    }

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [Test]
    public async Task An_event_is_heard_once_and_inside_the_transaction()
    {
        var seen = (false, 0L);
        _reaction = async (context, _) =>
            seen = (context.Database.CurrentTransaction is not null, await _ground.CountAsync("artist"));

        await _ground.DoAsync(IdentifyAsync);

        Assert.That(_heard, Has.Count.EqualTo(1));
        Assert.That(seen, Is.EqualTo((true, 0L)), "in a transaction, and not yet seen from outside");
    }

    [Test]
    public async Task What_a_handler_changes_is_stored_with_the_command()
    {
        _reaction = async (context, happened) => (await context.FindAsync<Artist>(happened.ArtistId))!.SortAs("Heard");

        await _ground.DoAsync(IdentifyAsync);

        Assert.That(await _ground.AskAsync<string>("SELECT sort_name || ' ' || version FROM artist"), Is.EqualTo("Heard 1"));
        Assert.That(await _ground.CountAsync("changes"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_handler_that_throws_takes_the_command_with_it()
    {
        _reaction = (_, _) => throw new InvalidDataException();

        Assert.That(() => _ground.DoAsync(IdentifyAsync), Throws.TypeOf<InvalidDataException>());
        Assert.That(await _ground.CountAsync("artist"), Is.Zero);
    }

    [Test]
    public async Task Endless_events_are_stopped_and_leave_nothing()
    {
        _reaction = async (context, _) =>
        {
            var artist = Artist.Create(Make.Guid(), "Next", null, Command.ServiceActor, DateTimeOffset.UnixEpoch).Value;
            await context.AddAsync(artist);
            artist.Identify(Mbid.From(Make.Guid())!.Value);
        };

        Assert.That(() => _ground.DoAsync(IdentifyAsync), Throws.InvalidOperationException.With.Message.Contains("10 rounds"));
        Assert.That(await _ground.CountAsync("artist"), Is.Zero);
    }

    [Test]
    public async Task What_a_thing_said_before_it_was_deleted_is_heard()
    {
        await _ground.DoAsync(command => Task.FromResult(command.AddArtist("Gone")));
        await _ground.DoAsync(async command =>
        {
            var artist = await command.Context.Set<Artist>().SingleAsync();
            artist.Identify(Mbid.From(Make.Guid())!.Value);
            command.Context.Remove(artist);
        });

        Assert.That(_heard, Has.Count.EqualTo(1));
    }

    private static Task IdentifyAsync(Command command)
    {
        command.AddArtist("Ada Quail").Identify(Mbid.From(Make.Guid())!.Value);
        return Task.CompletedTask;
    }

    private sealed class Ear(EventTests test, FunQuailDbContext context) : IEventHandler<ArtistIdentified>
    {
        public Task HandleAsync(ArtistIdentified happened, CancellationToken ct)
        {
            test._heard.Add(happened.ArtistId);
            return test._reaction(context, happened);
        }
    }
}
