using System.Text.Json;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Profile;
using FunQuail.Domain.Identity;
using FunQuail.Infrastructure.Media;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Identity;

internal sealed class ProfileReads(SqlReader sql) : IProfileReads
{
    private static readonly (Permissions Permission, string Word)[] Words =
    [
        (Permissions.Library, "library"), (Permissions.Moderation, "moderation"), (Permissions.Settings, "settings"),
    ];

    private static readonly SqlStatement ById = SqlStatement.From(
        """
        SELECT a.version, a.guid, a.user_name, a.email, a.email_confirmed, a.is_administrator, a.permissions,
            a.two_factor_enabled, a.creation_date, o.name, o.summary, a.privacy_level,
        """ + " " + ImageColumns.All +
        """

        FROM account a
        JOIN actor o ON o.id = a.actor_id
        LEFT JOIN attachment i ON i.id = o.avatar_id
        WHERE a.id = @account
        """);

    private static readonly SqlStatement SettingsById = SqlStatement.From(
        "SELECT a.version, a.settings FROM account a WHERE a.id = @account");

    public Task<Versioned<OwnAccount>?> FindAsync(int account, CancellationToken ct) =>
        sql.ReadAsync(ValuesOf(account), [ById], answers => answers.OneAsync(Take), ct);

    public Task<Versioned<AccountSettings>?> FindSettingsAsync(int account, CancellationToken ct) =>
        sql.ReadAsync(ValuesOf(account), [SettingsById], answers => answers.OneAsync(TakeSettings), ct);

    private static Dictionary<string, SqlValue> ValuesOf(int account) => new() { ["account"] = SqlValue.Of(account) };

    private static Versioned<OwnAccount> Take(Row row)
    {
        var version = row.Int();
        var account = new OwnAccount
        {
            Guid = row.Guid(),
            Username = row.Text(),
            Email = row.Text(),
            EmailConfirmed = row.Flag(),
            Administrator = row.Flag(),
            Permissions = WordsOf((Permissions)row.Short()),
            TwoFactorEnabled = row.Flag(),
            CreationDate = row.Moment(),
            Name = row.TextOrNull(),
            Summary = row.TextOrNull(),
            PrivacyLevel = row.Text(),
            Avatar = ImageColumns.TakeOrNull(row),
        };
        return new Versioned<OwnAccount>(account, version);
    }

    private static Versioned<AccountSettings> TakeSettings(Row row)
    {
        var version = row.Int();
        return new Versioned<AccountSettings>(JsonSerializer.Deserialize<AccountSettings>(row.Text())!, version);
    }

    private static IReadOnlyList<string> WordsOf(Permissions permissions) =>
        [.. Words.Where(one => permissions.HasFlag(one.Permission)).Select(one => one.Word)];
}
