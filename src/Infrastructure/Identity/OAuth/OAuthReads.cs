using FunQuail.Application.Common.Reading;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Domain.Identity;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Identity.OAuth;

internal sealed class OAuthReads(SqlReader sql, TimeProvider clock) : IOAuthReads
{
    private const string BaseColumns = "x.guid, x.client_id, x.name, x.scopes, x.creation_date, x.update_date";

    private static readonly SqlView<BaseApplication> Base = new("oauth_application x", BaseColumns, "", TakeBase);

    private static readonly SqlView<FullApplication> Full = new(
        "oauth_application x", BaseColumns + ", x.redirect_uris, x.owner_id, t.last_use_date",
        "\nLEFT JOIN application_token t ON t.application_id = x.id", TakeFull);

    private static readonly SqlStatement ByClientId = Full.Where("x.client_id = @client");

    private static readonly SqlStatement Own = Full.Where("x.guid = @guid AND x.owner_id = @account");

    private static readonly SqlStatement CountOfOwner = SqlStatement.From(
        "SELECT count(*)::integer FROM oauth_application x WHERE x.owner_id = @account");

    private static readonly SqlStatement OfOwner = Full.Where(
        "x.owner_id = @account ORDER BY x.id DESC LIMIT @size OFFSET @start");

    private static readonly SqlStatement Granted = Base.Where(
        """
        x.id IN (
            SELECT f.application_id FROM token_family f
            WHERE f.account_id = @account AND f.revocation_date IS NULL AND (
                EXISTS (SELECT FROM access_token t WHERE t.family_id = f.id AND t.expiration_date > @now)
                OR EXISTS (SELECT FROM refresh_token t
                    WHERE t.family_id = f.id AND t.expiration_date > @now AND t.use_date IS NULL))
            UNION SELECT c.application_id FROM authorization_code c
            WHERE c.account_id = @account AND c.family_id IS NULL AND c.expiration_date > @now)
        ORDER BY x.id DESC LIMIT 1000
        """);

    private static readonly SqlStatement Described = SqlStatement.From(
        """
        SELECT x.client_id, t.kind, t.scopes, a.user_name, a.guid, t.creation_date, t.expiration_date
        FROM (
            SELECT 'access_token' AS kind, k.family_id, k.scopes, k.creation_date, k.expiration_date
            FROM access_token k WHERE k.digest = @digest
            UNION ALL
            SELECT 'refresh_token', k.family_id, f.scopes, f.creation_date, k.expiration_date
            FROM refresh_token k JOIN token_family f ON f.id = k.family_id WHERE k.digest = @digest AND k.use_date IS NULL) t
        JOIN token_family f ON f.id = t.family_id AND f.revocation_date IS NULL
        JOIN oauth_application x ON x.id = f.application_id
        LEFT JOIN account a ON a.id = f.account_id
        WHERE f.account_id IS NULL OR a.is_active
        """);

    public Task<FullApplication?> GetAsync(string clientId, CancellationToken ct) => sql.ReadAsync(
        new Dictionary<string, SqlValue> { ["client"] = SqlValue.Of(clientId) },
        [ByClientId],
        answers => answers.OneAsync(Full.Read),
        ct);

    public Task<FullApplication?> GetOwnAsync(int accountId, Guid guid, CancellationToken ct) => sql.ReadAsync(
        new Dictionary<string, SqlValue> { ["account"] = SqlValue.Of(accountId), ["guid"] = SqlValue.Of(guid) },
        [Own],
        answers => answers.OneAsync(Full.Read),
        ct);

    public async Task<Page<FullApplication>> OfOwnerAsync(int accountId, PageRequest page, CancellationToken ct)
    {
        var values = new Dictionary<string, SqlValue>
        {
            ["account"] = SqlValue.Of(accountId),
            ["size"] = SqlValue.Of(page.Size),
            ["start"] = SqlValue.Of((long)(page.Page - 1) * page.Size),
        };
        return (await sql.ReadAsync(values, [CountOfOwner, OfOwner], async answers =>
        {
            await answers.NextRowAsync();
            var total = answers.Row.Int();
            await answers.NextAsync();
            return new Page<FullApplication>(await answers.AllAsync(Full.Read), total, true, null, null);
        }, ct))!;
    }

    public async Task<IReadOnlyList<BaseApplication>> GrantedByAsync(int accountId, CancellationToken ct)
    {
        var values = new Dictionary<string, SqlValue>
        {
            ["account"] = SqlValue.Of(accountId),
            ["now"] = SqlValue.Of(clock.GetUtcNow().UtcDateTime),
        };
        return await sql.ReadAsync(values, [Granted], async answers => await answers.AllAsync(Base.Read), ct) ?? [];
    }

    public Task<TokenDescription?> DescribeTokenAsync(string token, CancellationToken ct) => sql.ReadAsync(
        new Dictionary<string, SqlValue> { ["digest"] = SqlValue.Of(Secret.DigestOf(token)) },
        [Described],
        answers => answers.OneAsync(row => new TokenDescription(
            row.Text(), row.Text(), row.Text(), row.TextOrNull(), row.GuidOrNull(), row.Moment(), row.Moment())),
        ct);

    private static BaseApplication TakeBase(Row row) => new()
    {
        Guid = row.Guid(),
        ClientId = row.Text(),
        Name = row.Text(),
        Scopes = row.Text(),
        CreationDate = row.Moment(),
        UpdateDate = row.Moment(),
    };

    private static FullApplication TakeFull(Row row)
    {
        var application = TakeBase(row);
        return new FullApplication
        {
            Guid = application.Guid,
            ClientId = application.ClientId,
            Name = application.Name,
            Scopes = application.Scopes,
            CreationDate = application.CreationDate,
            UpdateDate = application.UpdateDate,
            RedirectUris = row.Text(),
            OwnerId = row.IntOrNull(),
            LastUseDate = row.MomentOrNull(),
        };
    }
}
