using System.Text.Json;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using Npgsql;

namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>
/// Runs the reads: one round trip for a list with its total, one for an item with all that belongs to it. The data source keeps
/// the statements prepared, of which there are few, because each combination is rendered once.
/// </summary>
internal sealed class SqlReader(NpgsqlDataSource source, PublicAddress address)
{
    /// <summary>Sees what is about to run: how tests read plans and keep baselines.</summary>
    public Action<SqlStatement, IReadOnlyDictionary<string, SqlValue>>? Witness { get; init; }

    /// <summary>What this server is called in the federation.</summary>
    public string Domain => address.Domain;

    /// <summary>A page of a list that always exists.</summary>
    public async Task<Result<Page<T>>> ListAsync<T>(SqlView<T> view, ListRequest request, CancellationToken ct) =>
        (await PageAsync(view, request, ct))!.Value;

    /// <summary>A page; null when the parent is not there.</summary>
    public async Task<Result<Page<T>>?> PageAsync<T>(SqlView<T> view, ListRequest request, CancellationToken ct)
    {
        var place = PagePlace.Of(request);
        if (!place.Succeeded) return place.As<Page<T>>();

        var window = new PageWindow<T>(request, place.Value);
        var total = await FillAsync(window, view, request, place.Value, ct);
        if (total is not { } counted) return null;

        var cursor = place.Value.Cursor;
        if (request.TotalIsKept) return window.Close(counted, exact: true);
        if (cursor is not null) return window.Close(cursor.Total, cursor.TotalIsExact);
        if (counted <= PageSql.CountedUpTo) return window.Close(counted, exact: true);

        return window.Close(Math.Max(counted, await EstimateAsync(request, ct)), exact: false);
    }

    /// <summary>An item by its GUID, with the statements for what belongs to it; null when it is not there.</summary>
    public Task<T?> ItemAsync<T>(Guid guid, SqlStatement[] statements, Func<Answers, Task<T?>> read, CancellationToken ct)
        where T : class => ItemAsync(guid, Viewer.Anonymous, statements, read, ct);

    /// <summary>The same as this viewer sees it.</summary>
    public Task<T?> ItemAsync<T>(
        Guid guid, Viewer viewer, SqlStatement[] statements, Func<Answers, Task<T?>> read, CancellationToken ct)
        where T : class
    {
        var values = new Dictionary<string, SqlValue> { ["guid"] = SqlValue.Of(guid) };
        values.AddViewer(viewer);
        return ReadAsync(values, statements, read, ct);
    }

    /// <summary>
    /// Runs statements together and reads the answers one after the other; null when <paramref name="read"/> says so.
    /// </summary>
    public async Task<T?> ReadAsync<T>(
        IReadOnlyDictionary<string, SqlValue> values,
        IReadOnlyList<SqlStatement> statements,
        Func<Answers, Task<T?>> read,
        CancellationToken ct)
    {
        await using var batch = source.CreateBatch();
        foreach (var statement in statements) Add(batch, statement, values);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return await read(new Answers(reader, new Row(reader, address), ct));
    }

    private void Add(NpgsqlBatch batch, SqlStatement statement, IReadOnlyDictionary<string, SqlValue> values)
    {
        Witness?.Invoke(statement, values);
        var command = new NpgsqlBatchCommand(statement.Text);
        foreach (var value in statement.Values) command.Parameters.Add(values[value].ToParameter());
        batch.BatchCommands.Add(command);
    }

    private static Dictionary<string, SqlValue> ValuesOf(ListRequest request, PagePlace place)
    {
        var values = new Dictionary<string, SqlValue>(request.Values);
        if (place.Start == PageStart.Jump) values.Add("offset", SqlValue.Of(place.Position));
        if (place.Cursor is not { } cursor) return values;

        for (var number = 0; number < cursor.Keys.Count; number++)
            values.Add("key" + number, cursor.Keys[number].ToSql(place.Order.Keys[number].Kind));
        return values;
    }

    /// <summary>Returns the total as far as the database says it; null when the parent is not there.</summary>
    private async Task<int?> FillAsync<T>(
        PageWindow<T> window, SqlView<T> view, ListRequest request, PagePlace place, CancellationToken ct)
    {
        var page = PageSql.Page(view, request, place.Order, place.Start);
        var total = PageSql.Total(request, carried: place.Cursor is not null);
        var values = ValuesOf(request, place);
        if (request.TotalIsKept)
        {
            return await ReadAsync<int?>(values, [page], answers => FillWithTotalAsync(window, view, answers), ct)
                ?? await ReadAsync<int?>(values, [total!], TakeTotalAsync, ct);
        }

        return await ReadAsync<int?>(values, total is null ? [page] : [total, page], async answers =>
        {
            var counted = 0;
            if (total is not null)
            {
                if (await TakeTotalAsync(answers) is not { } told) return null;

                counted = told;
                await answers.NextAsync();
            }

            while (await answers.NextRowAsync() && window.Take(answers.Row, view))
            {
                // The window keeps what it needs.
            }

            return counted;
        }, ct);
    }

    /// <summary>Each row has the total behind its keys, which the window takes of the first.</summary>
    private static async Task<int?> FillWithTotalAsync<T>(PageWindow<T> window, SqlView<T> view, Answers answers)
    {
        int? total = null;
        while (await answers.NextRowAsync() && window.Take(answers.Row, view)) total ??= answers.Row.Int();
        return total;
    }

    private static async Task<int?> TakeTotalAsync(Answers answers) =>
        await answers.NextRowAsync() ? answers.Row.Int() : null;

    /// <summary>Once per walk through a big filtered list: its cursors carry the answer.</summary>
    private async Task<int> EstimateAsync(ListRequest request, CancellationToken ct)
    {
        var plan = await ReadAsync<string>(request.Values, [PageSql.Estimate(request)], async answers =>
            await answers.NextRowAsync() ? answers.Row.Text() : null, ct);
        using var document = JsonDocument.Parse(plan!);
        var rows = document.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetDouble();
        return (int)Math.Min(rows, int.MaxValue);
    }
}

/// <summary>The answers to a batch, read forward.</summary>
internal sealed class Answers(NpgsqlDataReader reader, Row row, CancellationToken ct)
{
    /// <summary>The row that was moved to.</summary>
    public Row Row => row;

    public async Task<bool> NextRowAsync()
    {
        row.Restart();
        return await reader.ReadAsync(ct);
    }

    /// <summary>Goes on to the next statement's answer.</summary>
    public Task NextAsync() => reader.NextResultAsync(ct);

    public async Task<T?> OneAsync<T>(Func<Row, T> read)
        where T : class => await NextRowAsync() ? read(row) : null;

    public async Task<IReadOnlyList<T>> AllAsync<T>(Func<Row, T> read)
    {
        var items = new List<T>();
        while (await NextRowAsync()) items.Add(read(row));
        return items;
    }
}
