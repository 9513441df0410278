namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>
/// How a view is fetched: one fragment and one reader. The fragments are constants; values come as <c>@names</c>, of which every
/// view knows <c>@guid</c> (the item asked for), <c>@reach</c> and <c>@collections</c> (the viewer).
/// </summary>
/// <param name="From">The table and its alias, e.g. <c>release r</c>.</param>
/// <param name="Columns">In the order in which <paramref name="Read"/> takes them.</param>
/// <param name="Joins">At most one row each.</param>
internal sealed record SqlView<T>(string From, string Columns, string Joins, Func<Row, T> Read)
{
    /// <summary>The alias of the table, which lists join by.</summary>
    public string Alias { get; } = From[(From.LastIndexOf(' ') + 1)..];

    /// <summary>A statement for the rows that <paramref name="where"/> chooses.</summary>
    public SqlStatement Where(string where) =>
        SqlStatement.From("SELECT " + Columns + "\nFROM " + From + Joins + "\nWHERE " + where);
}
