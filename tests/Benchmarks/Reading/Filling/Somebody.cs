using System.Security.Cryptography;
using System.Text;
using FunQuail.TestKit;
using Npgsql;

namespace FunQuail.Benchmarks.Reading.Filling;

/// <summary>An account, and a token of an application that may read in its name.</summary>
internal static class Somebody
{
    /// <summary>Opens no other server than the one that is measured.</summary>
    public const string Token = "reading-as-somebody-in-a-benchmark";

    private const int Id = 1;

    private const string Application = """
        WITH made AS (
            INSERT INTO oauth_application (id, guid, version, creation_date, client_id, name, redirect_uris, scopes, owner_id,
                update_date)
            VALUES ($1, gen_random_uuid(), 1, now(), 'benchmark', 'Benchmark', '', 'read', $1, now())
            RETURNING id)
        INSERT INTO application_token (application_id, account_id, digest, creation_date)
        SELECT id, $1, $2, now() FROM made
        """;

    /// <summary>Makes both, unless they are there.</summary>
    public static async Task AddAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var ask = source.CreateCommand("SELECT EXISTS (SELECT FROM account)");
        if ((bool)(await ask.ExecuteScalarAsync(ct))!) return;

        await AccountTable.AddAsync(source, Id, "reader");
        await using var add = source.CreateCommand(Application);
        add.Parameters.AddWithValue(Id);
        add.Parameters.AddWithValue(SHA256.HashData(Encoding.UTF8.GetBytes(Token)));
        await add.ExecuteNonQueryAsync(ct);
    }
}
