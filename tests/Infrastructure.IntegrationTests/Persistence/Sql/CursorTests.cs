using System.Security.Cryptography;
using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Infrastructure.Persistence.Sql;
using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;

[TestFixture]
internal sealed class CursorTests
{
    private TestDatabase _database = null!;
    private Reads _reads = null!;

    [OneTimeSetUp]
    public async Task Prepare()
    {
        _database = await CatalogSeed.SmallAsync();
        _reads = new Reads(_database.DataSource);
    }

    [OneTimeTearDown]
    public async Task Drop() => await _database.DisposeAsync();

    [Test]
    public void What_is_encoded_is_decoded()
    {
        var cursor =
            new Cursor("-name", true, 12_345, 99_999, false, [new("snowman \u2603", 0), new(null, -5), new(null, long.MaxValue)]);

        var decoded = Cursor.Decode(cursor.Encode("list"), "list")!;

        Assert.That(decoded with { Keys = cursor.Keys }, Is.EqualTo(cursor));
        Assert.That(decoded.Keys, Is.EqualTo(cursor.Keys));
    }

    [Test]
    public void A_cursor_is_small_and_fits_a_url()
    {
        SortValue[] keys = [new(null, DateTime.MaxValue.Ticks), new(null, 123_456)];
        var text = new Cursor("-creation_date", false, 1000, 5000, true, keys).Encode("list");

        Assert.That(text, Has.Length.LessThan(64).And.Match("^[A-Za-z0-9_-]+$"));
    }

    [Test]
    public void Each_changed_byte_is_noticed()
    {
        var text = new Cursor("name", false, 10, 20, true, [new("abc", 0), new(null, 7)]).Encode("list");
        for (var place = 0; place < text.Length; place++)
        {
            var changed = text[..place] + (text[place] == 'x' ? 'y' : 'x') + text[(place + 1)..];
            // The last sign of base64 may hold spare bits, which must be zero.
            Assert.That(Cursor.Decode(changed, "list"), Is.Null, changed);
        }
    }

    [Test]
    public void Nothing_random_is_a_cursor_and_nothing_random_breaks_anything()
    {
        for (var round = 0; round < 20_000; round++)
        {
            // Random enough, and the same each time.
            var bytes = SHA512.HashData(BitConverter.GetBytes(round))[..(round % 60)];
            if (bytes.Length > 0 && round % 2 == 0) bytes[0] = 1;
            Assert.That(Cursor.Decode(System.Buffers.Text.Base64Url.EncodeToString(bytes), "list"), Is.Null);
        }
    }

    [TestCase("")]
    [TestCase("x")]
    [TestCase("not a cursor")]
    [TestCase("AAAA")]
    [TestCase("\u2603")]
    public async Task A_malformed_cursor_is_refused(string cursor) =>
        await AssertRefusedAsync(new PageRequest(Cursor: cursor), "paging.bad_cursor");

    [Test]
    public async Task A_cursor_that_is_well_made_but_does_not_fit_the_order_is_refused()
    {
        // Whoever reads the source can make the digest; what the cursor says is checked all the same.
        SortValue[][] unfit =
        [
            [new("a", 0)],
            [new("a", 0), new("b", 0)],
            [new(null, 1), new(null, 1)],
            [new("a\0", 0), new(null, 1)],
        ];
        foreach (var keys in unfit)
            await AssertRefusedAsync(
                new PageRequest(Cursor: new Cursor("name", false, 0, 0, true, keys).Encode("artist\n")), "paging.bad_cursor");
        await AssertRefusedAsync(
            new PageRequest(Cursor: new Cursor("nothing", false, 0, 0, true, []).Encode("artist\n")), "paging.bad_cursor");
        await AssertRefusedAsync(
            new PageRequest(Cursor: new Cursor("name", false, -1, 0, true, []).Encode("artist\n")), "paging.bad_cursor");
    }

    [Test]
    public async Task A_cursor_of_another_list_filter_or_order_is_refused()
    {
        var cursor = await CursorAsync(new ArtistFilter(), new PageRequest(Size: 5));
        var other =
            await _reads.Releases.ListAsync(new ReleaseFilter(), new PageRequest(Cursor: cursor), Viewer.Anonymous, default);
        Assert.That(other.Errors.Single().Code, Is.EqualTo("paging.bad_cursor"));

        await AssertRefusedAsync(new PageRequest(Cursor: cursor), "paging.bad_cursor", new ArtistFilter(["tag 1"]));
        await AssertRefusedAsync(new PageRequest(Cursor: cursor, Ordering: "-name"), "paging.bad_cursor");
        var narrowed = await CursorAsync(new ArtistFilter(["tag 1"]), new PageRequest(Size: 5));
        await AssertRefusedAsync(new PageRequest(Cursor: narrowed), "paging.bad_cursor", new ArtistFilter(["tag 2"]));
    }

    [Test]
    public async Task An_unknown_order_is_refused_with_the_known_ones()
    {
        var request = new PageRequest(Ordering: "size; DROP TABLE release");
        var answer = await _reads.Releases.ListAsync(new ReleaseFilter(), request, Viewer.Anonymous, default);

        Assert.That(answer.Errors.Single().Code, Is.EqualTo("paging.unknown_ordering"));
        Assert.That(
            answer.Errors.Single().Message,
            Does.Contain("name, -name, creation_date, -creation_date, release_date, -release_date"));
    }

    [Test]
    public async Task A_jump_beyond_ten_thousand_is_refused_and_one_up_to_it_is_not()
    {
        await AssertRefusedAsync(new PageRequest(102, 100), "paging.too_deep");
        await AssertRefusedAsync(new PageRequest(int.MaxValue, 100), "paging.too_deep");
        var page = await _reads.Artists.ListAsync(new ArtistFilter(), new PageRequest(101, 100), Viewer.Anonymous, default);
        Assert.That(page.Value.Results, Is.Empty);
    }

    private async Task<string> CursorAsync(ArtistFilter filter, PageRequest page) =>
        (await _reads.Artists.ListAsync(filter, page, Viewer.Anonymous, default)).Value.Next!;

    private async Task AssertRefusedAsync(PageRequest page, string code, ArtistFilter? filter = null)
    {
        var answer = await _reads.Artists.ListAsync(filter ?? new ArtistFilter(), page, Viewer.Anonymous, default);
        Assert.That(answer.Errors.Select(error => error.Code), Is.EqualTo(new[] { code }), page.Cursor);
    }
}
