using System.Collections;
using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Licenses;
using FunQuail.Domain.Catalog.ReleaseGroups;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Domain.Catalog.Tags;
using FunQuail.Domain.Common;
using FunQuail.Domain.Federation;
using FunQuail.Domain.Identity.OAuth;
using FunQuail.Domain.Library.Collections;
using FunQuail.Domain.Library.Uploads;
using FunQuail.Domain.Media;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence;

[TestFixture]
public sealed class MappingTests
{
    private Ground _ground = null!;

    [SetUp]
    public async Task MakeGround() => _ground = await Ground.MakeAsync();

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [Test]
    public async Task The_migrations_make_what_the_mappings_say()
    {
        await using var scope = _ground.Services.CreateAsyncScope();
        Assert.That(scope.ServiceProvider.GetRequiredService<FunQuailDbContext>().Database.HasPendingModelChanges(), Is.False);
    }

    [Test]
    public async Task Every_entity_comes_back_as_it_was_stored()
    {
        var stored = new List<Entity>();
        await _ground.DoAsync(command =>
        {
            stored = OneOfEach();
            command.Context.AddRange(stored);
            return Task.CompletedTask;
        });

        await using var scope = _ground.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<FunQuailDbContext>();
        var mapped = context.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.IsSubclassOf(typeof(Entity)));
        Assert.That(stored.Select(one => one.GetType()).Distinct(), Is.EquivalentTo(mapped), "one of each");
        foreach (var one in stored)
        {
            var read = (Entity)(await context.FindAsync(one.GetType(), one.Id))!;
            foreach (var part in context.Entry(read).Collections) await part.LoadAsync();
            Assert.That(FactsOf(read), Is.EqualTo(FactsOf(one)), one.GetType().Name);
        }
    }

    private static List<Entity> OneOfEach()
    {
        byte[] sha256 = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];
        var picture = Attachment.Create(Make.Guid(), sha256, "image/png", 5_000_000_000, 800, 600, Make.Now);
        var domain = FederatedDomain.Local(Make.Guid(), Make.Now);
        // There is one local domain, and it is seeded.
        typeof(FederatedDomain).GetProperty(nameof(FederatedDomain.Name))!.SetValue(domain, "far.example");
        SetKey(picture, 900);
        SetKey(domain, 900);
        var actor = Actor.Service(Make.Guid(), domain.Id, Make.Now);
        var tag = Tag.Create(Make.Guid(), "Café Folk", Make.Now).Value;
        var license = License.Create(Make.Guid(), "test-1.0", "Test", "https://licence.example/", Make.Now);
        var artist = Make.Artist("Ada Quail");
        foreach (var one in new Entity[] { tag, license, artist }) SetKey(one, 900);
        artist.Identify(Mbid.From(Make.Guid())!.Value);
        artist.SortAs("Quail, Ada");
        artist.ShowCover(picture.Id);
        artist.AddTags([tag.Id]);

        var credit = Make.Credit(artist);
        SetKey(credit, 900);
        var group = Make.Group(credit, "Lanterns");
        SetKey(group, 900);
        group.Classify(ReleaseGroupPrimaryType.Ep, [ReleaseGroupSecondaryType.DjMix, ReleaseGroupSecondaryType.SpokenWord]);
        var recording = Make.Recording(credit, "Low Water");
        SetKey(recording, 900);
        recording.Describe("La la", "(c) Ada", license.Id, ["GBAYE0601498"]);
        recording.Last(TimeSpan.FromMilliseconds(123_456));
        recording.AddTags([tag.Id]);

        var release = Make.Release(group, credit, "Lanterns");
        release.Describe(new ReleaseFacts(PartialDate.From("2019-04"), "XW", "official", "Marsh", "M-1", "0123456789012"));
        release.FoundAt("/music/lanterns");
        release.Identify(Mbid.From(Make.Guid())!.Value);
        var track = release.Place(Make.Guid(), Mbid.From(Make.Guid()), 2, 7, recording.Id).Value;
        typeof(Track).GetProperty(nameof(Track.Id))!.SetValue(track, 900);
        release.AddTags([tag.Id]);

        var collection = Make.Collection("Mine", Visibility.Local);
        SetKey(collection, 900);
        var upload = Make.Upload(collection.Id);
        upload.Finish(recording.Id, track.Id, Make.Audio(), new LoudnessGain(-6.5, 0.98, null, 1.01));
        var broken = Make.Upload(collection.Id);
        broken.Fail([Error.Invalid("audio.bad", "Bad \"file\".", "audio"), Error.Invalid("audio.worse", "Worse.")]);
        var application = OAuthApplication.Register(
            Make.Guid(), "client", "secret", "Player", "https://app.example/ urn:x", "read write", null, Make.Now).Value;
        return
        [
            application, picture, domain, actor, tag, license, artist, credit, group, recording, release, collection, upload,
            broken,
        ];
    }

    private static void SetKey(Entity thing, int key) => typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(thing, key);

    /// <summary>All that can be read of a thing, parts included, as text.</summary>
    private static List<string> FactsOf(object thing) => thing.GetType().GetProperties()
        .Select(property => $"{property.Name}: {TextOf(property.GetValue(thing))}")
        .Order(StringComparer.Ordinal)
        .ToList();

    private static string TextOf(object? value) => value switch
    {
        null => "null",
        string text => text,
        AudioProperties audio => $"{audio with { Hash = [] }} {Convert.ToHexString(audio.Hash)}",
        IEnumerable many => $"[{string.Join("; ", many.Cast<object?>().Select(TextOf))}]",
        _ when value.GetType() is { IsClass: true, Namespace: { } home } && home.StartsWith("FunQuail", StringComparison.Ordinal)
            && value.ToString() == value.GetType().FullName => string.Join(", ", FactsOf(value)),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"),
    };
}
