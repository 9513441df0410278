using FunQuail.Application.Identity.Access;
using FunQuail.Domain.Identity;
using FunQuail.Infrastructure.Persistence.Sql;
using Npgsql;

namespace FunQuail.Infrastructure.Identity.Access;

internal sealed class AccessReads(SqlReader sql, NpgsqlDataSource source) : IAccessReads
{
    private const string AccountColumns = 
        "a.id, a.guid, a.actor_id, a.is_active, a.is_administrator, a.permissions, a.security_stamp";

    /// <summary>Each half looks its digest up by a unique index, and finds one row in all.</summary>
    private static readonly SqlStatement ByDigest = SqlStatement.From(
        "SELECT f.account_id, t.expiration_date, t.scopes, x.scopes, false, " + AccountColumns +
        """

        FROM access_token t
        JOIN token_family f ON f.id = t.family_id AND f.revocation_date IS NULL
        JOIN oauth_application x ON x.id = f.application_id
        LEFT JOIN account a ON a.id = f.account_id
        WHERE t.digest = @digest
        UNION ALL
        SELECT t.account_id, NULL, x.scopes, x.scopes,
            t.last_use_date IS NULL OR t.last_use_date < now() - interval '5 minutes',
        """ + " " + AccountColumns +
        """

        FROM application_token t
        JOIN oauth_application x ON x.id = t.application_id
        LEFT JOIN account a ON a.id = t.account_id
        WHERE t.digest = @digest
        """);

    private static readonly SqlStatement ById = SqlStatement.From(
        "SELECT " + AccountColumns + " FROM account a WHERE a.id = @account");

    private static readonly SqlStatement ByGuid = SqlStatement.From(
        "SELECT " + AccountColumns + " FROM account a WHERE a.guid = @guid");

    private static readonly SqlStatement ByName = SqlStatement.From(
        "SELECT " + AccountColumns + " FROM account a WHERE a.normalized_user_name = @name");

    private const string Stamp = "UPDATE application_token SET last_use_date = now() WHERE digest = $1";

    public async Task<TokenFacts?> FindTokenAsync(byte[] digest, CancellationToken ct)
    {
        var found = await sql.ReadAsync(
            new Dictionary<string, SqlValue> { ["digest"] = SqlValue.Of(digest) },
            [ByDigest],
            async answers => await answers.NextRowAsync() ? TakeToken(answers.Row) : null,
            ct);
        if (found is { WantsStamp: true }) await StampAsync(digest, ct);
        return found?.Facts;
    }

    public Task<AccountFacts?> FindAccountAsync(int accountId, CancellationToken ct) => sql.ReadAsync(
        new Dictionary<string, SqlValue> { ["account"] = SqlValue.Of(accountId) },
        [ById],
        answers => answers.OneAsync(TakeAccount),
        ct);

    public Task<AccountFacts?> FindAccountAsync(Guid account, CancellationToken ct) => sql.ReadAsync(
        new Dictionary<string, SqlValue> { ["guid"] = SqlValue.Of(account) },
        [ByGuid],
        answers => answers.OneAsync(TakeAccount),
        ct);

    public Task<AccountFacts?> FindAccountAsync(string userName, CancellationToken ct) => sql.ReadAsync(
        new Dictionary<string, SqlValue> { ["name"] = SqlValue.Of(userName.ToUpperInvariant()) },
        [ByName],
        answers => answers.OneAsync(TakeAccount),
        ct);

    private static Found? TakeToken(Row row)
    {
        var account = row.IntOrNull();
        var expirationDate = row.MomentOrNull();
        var (scopes, applicationScopes) = (row.Text(), row.Text());
        var wantsStamp = row.Flag();
        // A token of an account that is not there would act for nobody, and that is something else.
        if (account is not null && row.IsNull()) return null;

        return new Found(
            new TokenFacts(account is null ? null : TakeAccount(row), expirationDate, scopes, applicationScopes), wantsStamp);
    }

    private static AccountFacts TakeAccount(Row row) =>
        new(row.Int(), row.Guid(), row.Int(), row.Flag(), row.Flag(), (Permissions)row.Short(), row.Text());

    /// <summary>Once in some minutes: a write with each request would cost more than the request.</summary>
    private async Task StampAsync(byte[] digest, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Stamp);
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = digest });
        await command.ExecuteNonQueryAsync(ct);
    }

    private sealed record Found(TokenFacts Facts, bool WantsStamp);
}
