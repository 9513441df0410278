using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;

/// <summary>
/// Each list in each order with each filter for each kind of viewer, against a naive evaluation of the same tables.
/// </summary>
[TestFixture]
internal sealed class ListTests
{
    private TestDatabase _database = null!;
    private Snapshot _snapshot = null!;
    private Reads _reads = null!;

    [OneTimeSetUp]
    public async Task Seed()
    {
        _database = await CatalogSeed.SmallAsync();
        _snapshot = await Snapshot.TakeAsync(_database.DataSource);
        _reads = new Reads(_database.DataSource);
    }

    [OneTimeTearDown]
    public async Task Drop() => await _database.DisposeAsync();

    [TestCaseSource(typeof(ListCases), nameof(ListCases.All))]
    public async Task Walking_there_and_back_gives_exactly_the_list(ListCase list)
    {
        foreach (var viewer in Reads.Viewers)
        {
            foreach (var order in list.AllOrders)
            {
                var things = Snapshot.InOrder(list.Expected(_snapshot, viewer), order ?? list.OwnOrder);
                var expected = things.Select(thing => thing.Key).ToList();
                // Sometimes the last page is full, sometimes not.
                var size = expected.Count > 500 ? 100 : 7;
                await AssertWalkAsync(list, viewer, order, size, expected);
            }
        }
    }

    [TestCaseSource(typeof(ListCases), nameof(ListCases.All))]
    public async Task A_jump_lands_where_the_number_says(ListCase list)
    {
        foreach (var viewer in Reads.Viewers)
        {
            var expected = Snapshot.InOrder(list.Expected(_snapshot, viewer), list.OwnOrder).Select(thing => thing.Key).ToList();
            foreach (var number in new[] { 1, 2, 3, 50 })
            {
                var page = await AskAsync(list, new PageRequest(number, 10), viewer);
                Assert.That(page.Results, Is.EqualTo(expected.Skip((number - 1) * 10).Take(10)), $"page {number}");
                Assert.That(page.Next is null, Is.EqualTo(expected.Count <= number * 10));
                Assert.That(page.Previous is null, Is.EqualTo(number == 1 || expected.Count == 0));
                if (page.Previous is null) continue;

                var before = await AskAsync(list, new PageRequest(Size: 10, Cursor: page.Previous), viewer);
                var start = Math.Min((number - 1) * 10, expected.Count);
                Assert.That(before.Results, Is.EqualTo(expected.Take(start).TakeLast(10)), $"before page {number}");
            }
        }
    }

    private async Task AssertWalkAsync(ListCase list, Viewer viewer, string? order, int size, List<string> expected)
    {
        var there = new List<string>();
        var pages = new List<IReadOnlyList<string>>();
        string? cursor = null, last = null;
        do
        {
            var page = await AskAsync(list, new PageRequest(Size: size, Cursor: cursor, Ordering: order), viewer);
            Assert.That(page.Total, Is.EqualTo(expected.Count), $"{viewer} {order}: total");
            Assert.That(page.TotalIsExact);
            Assert.That(page.Previous is null, Is.EqualTo(pages.Count == 0));
            there.AddRange(page.Results);
            pages.Add(page.Results);
            (cursor, last) = (page.Next, page.Previous);
        }
        while (cursor is not null && pages.Count < 100);

        Assert.That(there, Is.EqualTo(expected), $"{viewer} {order}: forwards");
        for (var place = pages.Count - 2; place >= 0; place--)
        {
            var page = await AskAsync(list, new PageRequest(Size: size, Cursor: last), viewer);
            Assert.That(page.Results, Is.EqualTo(pages[place]), $"{viewer} {order}: backwards, page {place}");
            Assert.That(page.Total, Is.EqualTo(expected.Count));
            last = page.Previous;
            var next = await AskAsync(list, new PageRequest(Size: size, Cursor: page.Next), viewer);
            Assert.That(next.Results, Is.EqualTo(pages[place + 1]), $"{viewer} {order}: and forwards again");
        }

        Assert.That(last, Is.Null);
    }

    private async Task<Page<string>> AskAsync(ListCase list, PageRequest page, Viewer viewer) =>
        (await list.Ask(_reads, page, viewer))!.Value.Value;
}
