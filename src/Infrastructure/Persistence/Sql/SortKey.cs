namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>What a column to order by holds.</summary>
internal enum SortKind
{
    Text,
    Moment,
    Number,
}

/// <summary>
/// One column to order by. Never null: what may be, is replaced in the expression, and the index has the same expression.
/// </summary>
internal sealed record SortKey(string Expression, SortKind Kind)
{
    public static SortKey Text(string expression) => new(expression, SortKind.Text);

    public static SortKey Moment(string expression) => new(expression, SortKind.Moment);

    public static SortKey Number(string expression) => new(expression, SortKind.Number);
}

/// <summary>The value of a sort key: a text, or a number that is .NET ticks for a moment.</summary>
internal readonly record struct SortValue(string? Text, long Number)
{
    public static SortValue Take(Row row, SortKind kind) => kind switch
    {
        SortKind.Text => new SortValue(row.Text(), 0),
        SortKind.Moment => new SortValue(null, row.Moment().UtcTicks),
        _ => new SortValue(null, row.Int()),
    };

    public SqlValue ToSql(SortKind kind) => kind switch
    {
        SortKind.Text => SqlValue.Of(Text!),
        SortKind.Moment => SqlValue.Of(new DateTime(Number, DateTimeKind.Utc)),
        _ => SqlValue.Of((int)Number),
    };
}
