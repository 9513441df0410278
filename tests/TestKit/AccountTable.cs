using FunQuail.Infrastructure.Identity.OAuth;
using Npgsql;

namespace FunQuail.TestKit;

/// <summary>The accounts' table, as far as access depends on it, where no migration makes one.</summary>
public static class AccountTable
{
    private const string Table = """
        CREATE TABLE account (
            id integer PRIMARY KEY,
            guid uuid NOT NULL UNIQUE,
            actor_id integer NOT NULL UNIQUE REFERENCES actor (id),
            user_name text NOT NULL,
            normalized_user_name text NOT NULL UNIQUE,
            email text,
            normalized_email text,
            email_confirmed boolean NOT NULL DEFAULT true,
            password_hash text,
            security_stamp text,
            is_active boolean NOT NULL DEFAULT true,
            is_administrator boolean NOT NULL DEFAULT false,
            permissions smallint NOT NULL DEFAULT 0,
            two_factor_enabled boolean NOT NULL DEFAULT false,
            creation_date timestamptz NOT NULL DEFAULT now());
        """;

    private const string Account = """
        WITH acting AS (
            INSERT INTO actor (id, guid, version, creation_date, type, domain_id, preferred_username)
            SELECT 5000 + $1, gen_random_uuid(), 1, now(), 'person', id, $2 FROM federated_domain WHERE name IS NULL
            RETURNING id)
        INSERT INTO account (id, guid, actor_id, user_name, normalized_user_name, is_administrator, permissions)
        SELECT $1, md5($2)::uuid, id, $2, upper($2), $3, $4 FROM acting
        """;

    /// <summary>Makes the table when it is missing, and ties access to it as a migration would.</summary>
    public static async Task EnsureAsync(NpgsqlDataSource source)
    {
        await using var look = source.CreateCommand("SELECT to_regclass('account') IS NOT NULL");
        if (await look.ExecuteScalarAsync() is true) return;

        await using var make = source.CreateCommand(Table + AccountLinks.Sql);
        await make.ExecuteNonQueryAsync();
    }

    /// <summary>An account with this key; its actor has the key 5000 more.</summary>
    public static async Task AddAsync(
        NpgsqlDataSource source, int id, string name, bool isAdministrator = false, short permissions = 0)
    {
        await using var add = source.CreateCommand(Account);
        add.Parameters.AddWithValue(id);
        add.Parameters.AddWithValue(name);
        add.Parameters.AddWithValue(isAdministrator);
        add.Parameters.AddWithValue(permissions);
        await add.ExecuteNonQueryAsync();
    }
}
