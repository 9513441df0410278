using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;

/// <summary>A list, narrowed in one way, and what it should hold by a naive reading of the tables.</summary>
/// <param name="Name">How the test is called.</param>
/// <param name="Orders">Without direction, but for the list's own, which is the first.</param>
/// <param name="Ask">Asks for a part; an item is named by its GUID, a tag by its name.</param>
/// <param name="Expected">The things in any order.</param>
/// <param name="Filtered">Whether anything narrows it.</param>
internal sealed record ListCase(
    string Name,
    string[] Orders,
    Func<Reads, PageRequest, Viewer, Task<Result<Page<string>>?>> Ask,
    Func<Snapshot, Viewer, IEnumerable<Thing>> Expected,
    bool Filtered = true)
{
    /// <summary>For what is known to work in each order, and is only to be found.</summary>
    public bool InOwnOrderOnly { get; init; }

    /// <summary>Null for the list's own order, and every other one.</summary>
    public IEnumerable<string?> AllOrders => InOwnOrderOnly ? [null] : Orders
        .Select(order => order.TrimStart('-'))
        .SelectMany(order => (string?[])[order, "-" + order])
        .Prepend(null);

    public string OwnOrder => Orders[0];

    public override string ToString() => Name;

    public static async Task<Result<Page<string>>?> KeysAsync<T>(Task<Result<Page<T>>> page, Func<T, string> key) =>
        Keys(await page, key);

    public static async Task<Result<Page<string>>?> KeysAsync<T>(Task<Result<Page<T>>?> page, Func<T, string> key) =>
        await page is { } answer ? Keys(answer, key) : (Result<Page<string>>?)null;

    private static Result<Page<string>> Keys<T>(Result<Page<T>> page, Func<T, string> key) => page.Succeeded
        ? new Page<string>(
            [.. page.Value.Results.Select(key)], page.Value.Total, page.Value.TotalIsExact, page.Value.Next, page.Value.Previous)
        : page.As<Page<string>>();
}
