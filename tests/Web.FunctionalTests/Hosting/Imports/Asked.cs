using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests.Hosting.Imports;

/// <summary>Looks into the database behind the program's back.</summary>
internal static class Asked
{
    /// <summary>The first column, as text.</summary>
    public static async Task<string[]> AllAsync(TestDatabase database, string sql)
    {
#pragma warning disable CA2100 // Written in tests.
        await using var command = database.DataSource.CreateCommand(sql);
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        var answers = new List<string>();
        while (await rows.ReadAsync()) answers.Add($"{rows.GetValue(0)}");
        return [.. answers];
    }

    public static async Task<string> OneAsync(TestDatabase database, string sql) => (await AllAsync(database, sql)).Single();

    /// <summary>How many rows each table has.</summary>
    public static async Task<string[]> RowCountsAsync(TestDatabase database)
    {
        var tables =
            await AllAsync(database, "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
        var counts = new List<string>();
        foreach (var table in tables) counts.Add($"{table} {await OneAsync(database, $"SELECT count(*) FROM {table}")}");
        return [.. counts];
    }
}
