using Npgsql;

namespace FunQuail.TestKit;

/// <summary>Accounts with keys that a test names. Nobody knows their password.</summary>
public static class AccountTable
{
    private const string Account = """
        WITH acting AS (
            INSERT INTO actor (id, guid, version, creation_date, type, domain_id, preferred_username)
            SELECT 5000 + $1, gen_random_uuid(), 1, now(), 'person', id, $2 FROM federated_domain WHERE name IS NULL
            RETURNING id)
        INSERT INTO account (id, guid, actor_id, user_name, normalized_user_name, email, normalized_email, email_confirmed,
            password_hash, security_stamp, is_active, is_administrator, permissions, two_factor_enabled, lockout_enabled,
            access_failed_count, creation_date)
        SELECT $1, md5($2)::uuid, id, $2, upper($2), $2 || '@music.example', upper($2) || '@MUSIC.EXAMPLE', true,
            '', '', true, $3, $4, false, true, 0, now() FROM acting
        """;

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
