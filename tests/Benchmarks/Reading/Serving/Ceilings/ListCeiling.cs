using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.ObjectPool;
using Npgsql;
using NpgsqlTypes;

namespace FunQuail.Benchmarks.Reading.Serving.Ceilings;

/// <summary>How a list of 25 is read; <c>$1</c> is the parent when there is one, the keys of the cursor follow.</summary>
/// <param name="Shape">What its cursors are bound to.</param>
/// <param name="Parent">The name of the parent in its cursors; null when there is none. Its value is in lower case.</param>
/// <param name="Order">The name of its order in its cursors.</param>
/// <param name="Total">A statement for the number of all rows.</param>
/// <param name="First">The statement for the first page.</param>
/// <param name="After">The statement for a page behind a cursor.</param>
/// <param name="KeyColumn">The first key; the second, a number, follows.</param>
/// <param name="ByMoment">Whether the first key is a moment and no text.</param>
internal sealed record ListPlan(
    string Shape, string? Parent, string Order, string Total, string First, string After, int KeyColumn, bool ByMoment,
    Action<NpgsqlDataReader, Utf8JsonWriter, Addresses> Write)
{
    public byte[] OrderBytes { get; } = Encoding.UTF8.GetBytes(Order);

    /// <summary>The same with the total in each row, behind the keys.</summary>
    public ListPlan Totalled => this with { First = AddTotal(First), After = AddTotal(After) };

    private string AddTotal(string page) => page.Replace(", x.id FROM", ", x.id, (" + Total + ") FROM", StringComparison.Ordinal);
}

/// <summary>A list as a careful expert would write it for just this answer: one batch, no objects, straight to bytes.</summary>
internal sealed class ListCeiling(
    ListPlan plan, NpgsqlDataSource source, Lazy<Addresses> addresses, ObjectPool<AnswerBytes> pool, bool withTotal = true)
{
    private const int PageSize = 25;
    private const string PathBefore = "/api/v2/ceilings";

    private readonly ListPlan _plan = withTotal ? plan.Totalled : plan;

    public async Task AnswerAsync(HttpContext context)
    {
        var answer = pool.Get();
        try
        {
            await ReadAsync(context, answer);
        }
        finally
        {
            answer.Clear();
            pool.Return(answer);
        }
    }

    private async Task ReadAsync(HttpContext context, AnswerBytes answer)
    {
        var parent = plan.Parent is null ? null : ((string)context.Request.RouteValues["parent"]!).ToLowerInvariant();
        var list = Encoding.UTF8.GetBytes(plan.Shape + '\n' + (parent is null ? "" : plan.Parent + '=' + parent + '\n'));
        var position = 0;
        await using var connection = await source.OpenConnectionAsync(context.RequestAborted);
        await using var batch = Ask(context, connection, parent, list, ref position);
        await using var rows = await batch.ExecuteReaderAsync(context.RequestAborted);

        var total = 0;
        var (near, far) = (default(Key), default(Key));
        var count = 0;
        var more = false;
        answer.Json.WriteStartArray();
        while (await rows.ReadAsync(context.RequestAborted))
        {
            if (count == PageSize)
            {
                more = true;
                break;
            }

            plan.Write(rows, answer.Json, addresses.Value);
            answer.Json.WriteEndObject();
            if (count++ == 0)
            {
                near = KeyOf(rows);
                if (withTotal) total = rows.GetInt32(plan.KeyColumn + 2);
            }

            if (count == PageSize) far = KeyOf(rows);
        }

        answer.Json.WriteEndArray();
        answer.Json.Flush();
        answer.Append("}"u8);
        WriteHead(context, answer, total, position, count, more ? far : null, position > 0 ? near : null, list);
        Reply.Send(context, 0, answer.Written);
    }

    private NpgsqlBatch Ask(HttpContext context, NpgsqlConnection connection, string? parent, byte[] list, ref int position)
    {
        var batch = connection.CreateBatch();
        const string Cursor = "&cursor=";
        var query = context.Request.QueryString.Value!;
        var at = query.IndexOf(Cursor, StringComparison.Ordinal);
        if (at < 0)
        {
            batch.BatchCommands.Add(With(new NpgsqlBatchCommand(_plan.First), parent));
            return batch;
        }

        if (!CeilingCursor.TryRead(query.AsSpan(at + Cursor.Length), list, out var cursor))
            throw new BadHttpRequestException("A cursor of another list.");

        position = cursor.Position;
        var page = With(new NpgsqlBatchCommand(_plan.After), parent);
        page.Parameters.Add(plan.ByMoment
            ? new NpgsqlParameter<DateTime>
            {
                TypedValue = new DateTime(cursor.Moment, DateTimeKind.Utc),
                NpgsqlDbType = NpgsqlDbType.TimestampTz,
            }
            : new NpgsqlParameter<string> { TypedValue = cursor.Text, NpgsqlDbType = NpgsqlDbType.Text });
        page.Parameters.Add(new NpgsqlParameter<int> { TypedValue = cursor.Id, NpgsqlDbType = NpgsqlDbType.Integer });
        batch.BatchCommands.Add(page);
        return batch;
    }

    private static NpgsqlBatchCommand With(NpgsqlBatchCommand command, string? parent)
    {
        if (parent is null) return command;

        command.Parameters.Add(Guid.TryParse(parent, out var guid)
            ? new NpgsqlParameter<Guid> { TypedValue = guid, NpgsqlDbType = NpgsqlDbType.Uuid }
            : new NpgsqlParameter<string> { TypedValue = parent, NpgsqlDbType = NpgsqlDbType.Text });
        return command;
    }

    private Key KeyOf(NpgsqlDataReader row) => plan.ByMoment
        ? new Key(null, row.GetDateTime(plan.KeyColumn).Ticks, row.GetInt32(plan.KeyColumn + 1))
        : new Key(row.GetString(plan.KeyColumn), 0, row.GetInt32(plan.KeyColumn + 1));

    private void WriteHead(
        HttpContext context, AnswerBytes answer, int total, int position, int count, Key? next, Key? previous, byte[] list)
    {
        Span<byte> head = stackalloc byte[AnswerBytes.HeadRoom];
        var at = Put(head, 0, "{\"total\":"u8);
        total.TryFormat(head[at..], out var digits, provider: CultureInfo.InvariantCulture);
        at = Put(head, at + digits, ",\"next\":"u8);
        at = Link(context, head, at, back: false, next, position + count, total, list);
        at = Put(head, at, ",\"previous\":"u8);
        at = Link(context, head, at, back: true, previous, position, total, list);
        at = Put(head, at, ",\"results\":"u8);
        answer.Prepend(head[..at]);
    }

    private int Link(HttpContext context, Span<byte> into, int at, bool back, Key? key, int position, int total, byte[] list)
    {
        if (key is not { } place) return Put(into, at, "null"u8);

        at = Put(into, at, "\""u8);
        at += Encoding.UTF8.GetBytes(addresses.Value.Root, into[at..]);
        at = Put(into, at, "/api/v2"u8);
        at += Encoding.UTF8.GetBytes(context.Request.Path.ToUriComponent().AsSpan(PathBefore.Length), into[at..]);
        at = Put(into, at, "?page_size=25&cursor="u8);
        at += CeilingCursor.Write(into[at..], back, plan.OrderBytes, position, total, place.Text, place.Moment, place.Id, list);
        return Put(into, at, "\""u8);
    }

    private static int Put(Span<byte> into, int at, ReadOnlySpan<byte> text)
    {
        text.CopyTo(into[at..]);
        return at + text.Length;
    }

    private readonly record struct Key(string? Text, long Moment, int Id);
}
