using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;
using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Catalog;

[TestFixture]
internal sealed class TotalTests
{
    private static readonly RecordingFilter Public = new(Playable: true);

    [Test]
    public async Task More_than_ten_thousand_are_estimated_once_and_the_estimate_is_carried()
    {
        await using var database = await CatalogSeed.LargeAsync();
        var asked = new List<string>();
        var reads = new Reads(database.DataSource, (statement, _) => asked.Add(statement.Text));
        var whole = await ListAsync(new RecordingFilter(), new PageRequest(Size: 10));
        Assert.That((whole.Total, whole.TotalIsExact), Is.EqualTo((CatalogSeed.Large, true)));

        var first = await ListAsync(Public, new PageRequest(Size: 10));
        Assert.That(first.TotalIsExact, Is.False);
        Assert.That(first.Total, Is.GreaterThan(10_000).And.LessThan(CatalogSeed.Large));

        asked.Clear();
        var second = await ListAsync(Public, new PageRequest(Size: 10, Cursor: first.Next));
        Assert.That((second.Total, second.TotalIsExact), Is.EqualTo((first.Total, false)));
        Assert.That(asked, Has.Count.EqualTo(1), "neither counted nor estimated again");

        async Task<Page<Application.Catalog.Recordings.BaseRecording>> ListAsync(RecordingFilter filter, PageRequest page) =>
            (await reads.Recordings.ListAsync(filter, page, Viewer.Anonymous, default)).Value;
    }

    [Test]
    public async Task What_one_tag_finds_is_known_exactly_however_much_it_is()
    {
        await using var database = await CatalogSeed.LargeAsync();
        await using var count = database.DataSource.CreateCommand(
            "SELECT count(*)::integer FROM recording_tag l JOIN tag t ON t.id = l.tag_id WHERE t.key = 'tag 2'");
        var counted = (int)(await count.ExecuteScalarAsync())!;

        var found = (await new Reads(database.DataSource).Recordings.ListAsync(
            new RecordingFilter(["Tag 2"]), new PageRequest(Size: 10), Viewer.Anonymous, default)).Value;

        Assert.That(counted, Is.GreaterThan(10_000));
        Assert.That((found.Total, found.TotalIsExact), Is.EqualTo((counted, true)));
    }
}
