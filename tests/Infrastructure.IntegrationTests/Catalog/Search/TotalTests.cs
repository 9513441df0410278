using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Infrastructure.Catalog;
using FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;

namespace FunQuail.Infrastructure.IntegrationTests.Catalog.Search;

/// <summary>Totals are remembered until something changes.</summary>
[TestFixture]
internal sealed class TotalTests
{
    private SearchGround _ground = null!;
    private SearchReads _search = null!;

    [SetUp]
    public async Task Fill()
    {
        _ground = await SearchGround.MakeAsync();
        _search = new Reads(_ground.Ground.Source).Search;
        await _ground.AddArtistsAsync("Regen", "Regenbogen");
    }

    [TearDown]
    public async Task Remove() => await _ground.DisposeAsync();

    [Test]
    public async Task A_total_is_counted_anew_when_a_command_has_changed_something()
    {
        Assert.That(await TotalAsync("regen"), Is.EqualTo(2));

        await _ground.AddArtistsAsync("Regenzeit");

        Assert.That(await TotalAsync("regen"), Is.EqualTo(3));
    }

    [Test]
    public async Task A_total_is_remembered_while_nothing_has_changed()
    {
        Assert.That(await TotalAsync("regen"), Is.EqualTo(2));

        // By hand, so that no change is counted.
        await _ground.Ground.ListAsync<int>("DELETE FROM artist WHERE name = 'Regen' RETURNING id");

        Assert.That(await TotalAsync("regen"), Is.EqualTo(2));
        Assert.That(await TotalAsync("REGEN"), Is.EqualTo(1), "another text is counted for itself");
        Assert.That(await TotalAsync("regen", SearchKind.Artist, SearchKind.Release), Is.EqualTo(1), "and so are other kinds");
    }

    [Test]
    public async Task The_total_of_a_forgiven_typo_is_its_own()
    {
        Assert.That(await TotalAsync("regenbegen"), Is.EqualTo(1));

        await _ground.AddArtistsAsync("Regenbegen", "Regenbegen Zwei");

        Assert.That(await TotalAsync("regenbegen"), Is.EqualTo(2));
    }

    private async Task<int> TotalAsync(string text, params SearchKind[] kinds) => (await _search.FindAsync(
        SearchText.From(text)!, kinds is [] ? Enum.GetValues<SearchKind>() : kinds, new PageRequest(Size: 10), Viewer.Anonymous,
        default)).Value.Total;
}
