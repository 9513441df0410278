using System.Net;
using FunQuail.Benchmarks.Measuring;
using FunQuail.Benchmarks.Reading.Filling;
using FunQuail.Benchmarks.Reading.Load;
using FunQuail.Benchmarks.Reading.Serving;
using FunQuail.Benchmarks.Reading.Serving.Ceilings;

namespace FunQuail.Benchmarks.Reading.Figures;

/// <summary>Every figure, with its requests: many different ones, so that nothing is measured on one hot row.</summary>
internal sealed class FigurePlan(RunningServer server, Browser browser, Samples samples, ReadingOptions options)
{
    private const string Api = "/api/v2";
    private const string Page = "?page_size=25";
    private const int Many = 200;
    private const int Depth = 50_000;
    private const int Big = 1_000_000;
    private const double Share = 0.7;

    private readonly List<LeftOut> _leftOut = [];

    public IReadOnlyList<LeftOut> LeftOut => _leftOut;

    /// <summary>
    /// The lists and items, each against its ceiling; one after the other, since what a figure asks for is gathered right before
    /// it is measured.
    /// </summary>
    public IAsyncEnumerable<Figure> ReadsAsync(CancellationToken ct) => MakeAsync(
    [
        ("list of artists", name => ListAsync(name, ["/artists"], ct)),
        ("list of release groups", name => ListAsync(name, ["/release-groups"], ct)),
        ("list of releases", name => ListAsync(name, ["/releases"], ct)),
        ("list of recordings", name => ListAsync(name, ["/recordings"], ct)),
        ("list of an artist's releases", name =>
            ListAsync(name, [.. samples.Prolific.Select(artist => $"/artists/{artist}/releases")], ct)),
        ("list of a tag's recordings", name =>
            ListAsync(name, [.. samples.Tags.Select(tag => $"/tags/{Uri.EscapeDataString(tag)}/recordings")], ct)),
        ("full artist", name => ItemsAsync(name, "/artists/", samples.Artists)),
        ("full release", name => ItemsAsync(name, "/releases/", samples.Releases)),
        ("full recording", name => ItemsAsync(name, "/recordings/", samples.Recordings)),
    ]);

    /// <summary>All else.</summary>
    public IAsyncEnumerable<Figure> OthersAsync(CancellationToken ct) => MakeAsync(
    [
        ("page at depth 50,000", name => DeepAsync(name, ct)),
        ("list with total", name => TotalAsync(name, ct)),
        ("filtered list, counted", name => FilteredAsync(name, ct)),
        ("search of a word", name => SearchAsync(name, samples.Search.Words, SearchTarget, ct)),
        ("search of a word, counted", name => SearchAsync(name, Differently(samples.Search.Words), Target.None, ct)),
        ("search of a prefix", name => SearchAsync(name, samples.Search.Prefixes, SearchTarget, ct)),
        ("search of two words", name => SearchAsync(name, samples.Search.Pairs, SearchTarget, ct)),
        ("search with a typo", name => SearchAsync(name, samples.Search.Typos, Target.SlowestUnder(300), ct)),
        ("304 for a recording", name => ConditionalAsync(name, Guids("/recordings/", samples.Recordings), ct)),
        ("304 for a list", async name =>
            await ConditionalAsync(name, await browser.PagesAsync(Api + "/recordings" + Page, Many, ct), ct)),
        ("list of artists, limited", async name => Limited(name, await browser.PagesAsync(Api + "/artists" + Page, Many, ct))),
        ("list of artists, as somebody and limited", async name =>
            AsSomebody(name, await browser.PagesAsync(Api + "/artists" + Page, Many, ct))),
        ("5 MB of audio", name => Task.FromResult<Figure?>(Audio(name))),
    ]);

    private async IAsyncEnumerable<Figure> MakeAsync((string Name, Func<string, Task<Figure?>> Make)[] plan)
    {
        foreach (var (name, make) in plan.Where(one => options.Wants(one.Name)))
        {
            if (await make(name) is { } figure) yield return figure;
        }
    }

    private Target SearchTarget => options.Tracks < Big ? Target.Rate(1000) : Target.SlowestUnder(100);

    private async Task<Figure?> ListAsync(string name, IReadOnlyList<string> lists, CancellationToken ct)
    {
        if (await IsMissingAsync(name, Api + lists[0], ct)) return null;

        var paths = new List<string>();
        foreach (var list in lists)
            paths.AddRange(await browser.PagesAsync(Api + list + Page, Math.Max(2, Many / lists.Count), ct));
        return Compared(name, paths);
    }

    private Task<Figure?> ItemsAsync(string name, string address, IReadOnlyList<Guid> guids) =>
        Task.FromResult<Figure?>(Compared(name, Guids(address, guids)));

    private Figure Compared(string name, IReadOnlyList<string> paths) => new(
        name, Target.AtLeast(Share), Ours(name, paths), Side.Of("its ceiling", server, paths.Select(Ceiling)),
        Likeness.Everything);

    private async Task<Figure?> DeepAsync(string name, CancellationToken ct)
    {
        const int Step = 100;
        if (options.Tracks < Depth * 2) return Without(name, "there are too few tracks");

        var deep = await browser.BehindAsync($"{Api}/recordings?page_size={Step}", Depth / Step, ct);
        var start = deep.Replace($"page_size={Step}", "page_size=25", StringComparison.Ordinal);
        return new Figure(
            name, Target.CostAtMost(1.3), Ours(name, await browser.PagesAsync(start, Many, ct)),
            Side.Of("the first page", server, [Api + "/recordings" + Page]));
    }

    /// <summary>Told apart by the ceiling, of whose cost the total is a larger part than of ours.</summary>
    private async Task<Figure?> TotalAsync(string name, CancellationToken ct)
    {
        var paths = await browser.PagesAsync(Api + "/recordings" + Page, Many, ct);
        return new Figure(
            name, Target.CostAtMost(1.1), Side.Of(name, server, paths.Select(Ceiling)),
            Side.Of("without", server, paths.Select(path => Ceiling(path).Replace(
                CeilingRoutes.Prefix, CeilingRoutes.Prefix + CeilingRoutes.Untotalled, StringComparison.Ordinal))));
    }

    /// <summary>Cursors carry the total of a filtered list, so that its second page counts nothing.</summary>
    private async Task<Figure?> FilteredAsync(string name, CancellationToken ct)
    {
        string[] orders = ["name", "-name", "creation_date", "-creation_date"];
        var firsts = orders.Select(order => $"{Api}/recordings{Page}&playable=true&ordering={order}").ToList();
        var seconds = new List<string>();
        foreach (var first in firsts) seconds.AddRange((await browser.PagesAsync(first, 2, ct)).Skip(1));
        return new Figure(name, Target.None, Ours(name, firsts), Side.Of("its second page", server, seconds));
    }

    private async Task<Figure?> SearchAsync(string name, IReadOnlyList<string> words, Target target, CancellationToken ct)
    {
        var paths = words.Select(word => $"{Api}/search-results{Page}&q={Uri.EscapeDataString(word)}").ToList();
        return await IsMissingAsync(name, paths[0], ct) ? null : new Figure(name, target, Ours(name, paths));
    }

    /// <summary>Each word in so many ways that the server remembers the total of none.</summary>
    private static List<string> Differently(IReadOnlyList<string> words) =>
        [.. Enumerable.Range(1, 100).SelectMany(_ => words, (marks, word) => word + new string('!', marks))];

    private async Task<Figure?> ConditionalAsync(string name, IReadOnlyList<string> paths, CancellationToken ct)
    {
        var known = new List<byte[]>();
        foreach (var path in paths)
            known.Add(Side.Request(path, $"If-None-Match: {await browser.EntityTagAsync(path, ct)}\r\n"));
        return new Figure(
            name, Target.AtLeast(2), new Side(name, server, paths, (int)HttpStatusCode.NotModified) { Requests = known },
            Side.Of("the full answer", server, paths));
    }

    /// <summary>The same server and the same requests, but for one word in a header.</summary>
    private Figure Limited(string name, IReadOnlyList<string> paths) => new(
        name, Target.ProcessorTimeAtMost(1.03), With(paths, $"{MeasuredServer.Limited}: yes\r\n", name),
        With(paths, $"{MeasuredServer.Limited}: no\r\n", "without limits"));

    /// <summary>With a token that is looked at, and counted for an account; and by nobody, and not counted.</summary>
    private Figure AsSomebody(string name, IReadOnlyList<string> paths) => new(
        name, Target.ProcessorTimeAtMost(1.10),
        With(paths, $"{MeasuredServer.Limited}: yes\r\nAuthorization: Bearer {Somebody.Token}\r\n", name),
        With(paths, $"{MeasuredServer.Limited}: no\r\n", "as nobody and without limits"));

    private Side With(IReadOnlyList<string> paths, string header, string side) => new(side, server, paths)
    {
        Requests = [.. paths.Select(path => Side.Request(path, header))],
    };

    private Figure Audio(string name) => new(
        name, Target.AtLeast(0.9),
        Ours(name, [.. samples.Plain.Select(plain => $"{Api}/recordings/{plain.Recording}/audio")]),
        Side.Of("the framework's static file", server, samples.Plain.Select(plain => $"{CeilingRoutes.Files}/{plain.File}")),
        Likeness.Body);

    private Side Ours(string name, IReadOnlyList<string> paths) => Side.Of(name, server, paths);

    private static List<string> Guids(string address, IReadOnlyList<Guid> guids) =>
        [.. guids.Select(guid => Api + address + guid)];

    private static string Ceiling(string path) => CeilingRoutes.Prefix + path[Api.Length..];

    private async Task<bool> IsMissingAsync(string name, string path, CancellationToken ct)
    {
        var status = await browser.StatusAsync(path, ct);
        if (status == HttpStatusCode.NotFound) Without(name, "the address is answered with 404");
        return status == HttpStatusCode.NotFound;
    }

    private Figure? Without(string name, string why)
    {
        _leftOut.Add(new LeftOut(name, why));
        return null;
    }
}
