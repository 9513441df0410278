using System.Globalization;
using FunQuail.Application.Identity.Accounts;
using FunQuail.TestKit;
using FunQuail.Web.FunctionalTests.V2;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Web.FunctionalTests.Http.Authentication;

/// <summary>
/// An owner of one thing of each kind, and others who want to see it or do something to it. Things are named after the number of
/// the scene, and nothing is shared with other scenes, so that a request may destroy what it likes.
/// </summary>
internal sealed record Scene(int Number)
{
    public const string Password = "seven quiet rooms";

    /// <summary>Where the owner's application is answered.</summary>
    public const string Callback = "https://app.example/callback";

    /// <summary>Whoever owns things may invite, so that an invitation is among them.</summary>
    private const string Parts = """
        CREATE TABLE part (k int, name text, permissions smallint, administers boolean);
        INSERT INTO part VALUES
            (0, 'owner', 4, false), (1, 'another', 0, false), (2, 'moderator', 2, false), (3, 'administrator', 7, true);
        CREATE FUNCTION digest_of(secret text) RETURNS bytea LANGUAGE sql AS $$ SELECT sha256(convert_to(secret, 'UTF8')) $$
        """;

    private const string People = """
        INSERT INTO actor (id, guid, version, creation_date, type, domain_id, preferred_username)
        SELECT :first + k, gen_random_uuid(), 1, now(), 'person', d.id, part.name || '_:n'
        FROM part, federated_domain d WHERE d.name IS NULL;
        INSERT INTO account (id, guid, actor_id, user_name, normalized_user_name, email, normalized_email, email_confirmed,
            password_hash, security_stamp, is_active, is_administrator, permissions, two_factor_enabled, lockout_enabled,
            access_failed_count, creation_date)
        SELECT :first + k, gen_random_uuid(), :first + k, name || '_:n', upper(name || '_:n'), name || '_:n@example.org',
            upper(name || '_:n@example.org'), true, (SELECT password_hash FROM account WHERE user_name = 'pattern'), 'stamp',
            true, administers, permissions, false, true, 0, now()
        FROM part;
        INSERT INTO session (guid, account_id, token_digest, awaits_second_factor, creation_date, last_used_date)
        SELECT gen_random_uuid(), :first + k, digest_of(name || '-:n'), false, now(), now() FROM part
        """;

    private const string Things = """
        INSERT INTO session (guid, account_id, token_digest, awaits_second_factor, creation_date, last_used_date)
        VALUES (':session', :first, digest_of('elsewhere-:n'), false, now(), now());
        INSERT INTO invitation (guid, owner_id, code, creation_date, expiration_date)
        VALUES (':invitation', :first, 'INVITATION:n', now(), now() + interval '1 day');
        INSERT INTO one_time_link (token_digest, purpose, account_id, email, expiration_date) VALUES
            (digest_of('confirm-:n'), 'confirmEmail', :first, 'owner_:n@example.org', now() + interval '1 day'),
            (digest_of('reset-:n'), 'resetPassword', :first, NULL, now() + interval '1 day');
        INSERT INTO oauth_application (id, client_id, name, redirect_uris, scopes, secret_digest, owner_id, update_date, guid,
            version, creation_date) VALUES
            (:first, 'player-:n', 'Player', ':callback', 'read write', digest_of('secret-:n'), :first, now(), ':application',
                1, now()),
            (:first + 1, 'few-:n', 'Few', '', ':few', NULL, :first, now(), gen_random_uuid(), 1, now());
        INSERT INTO application_token (application_id, account_id, digest, creation_date) VALUES
            (:first, :first, digest_of('token-:n'), now()), (:first + 1, :first, digest_of('few-:n'), now());
        INSERT INTO token_family (id, application_id, account_id, scopes, creation_date)
        VALUES (:first, :first, :first, 'read write', now());
        INSERT INTO refresh_token (digest, family_id, expiration_date)
        VALUES (digest_of('refresh-:n'), :first, now() + interval '1 day')
        """;

    public Guid Session => GuidOf(1);

    public Guid Invitation => GuidOf(2);

    public Guid Application => GuidOf(3);

    public string ClientId => TokenOf("player");

    public string Secret => TokenOf("secret");

    public string OwnerName => NameOf(Asker.Owner);

    /// <summary>What nobody but the owner is to hear of.</summary>
    public IReadOnlyList<(string Kind, string Guid)> Private =>
    [
        ("session", $"{Session}"), ("invitation", $"{Invitation}"), ("application", $"{Application}"),
        ("collection", "00000000-0000-0000-0000-0000000000cc"), ("upload", "00000000-0000-0000-0000-0000000000e4"),
    ];

    /// <summary>Of the owner's; its account and its actor.</summary>
    public int FirstKey => 1_000_000 + (10 * Number);

    /// <summary>Makes ready for scenes. Their passwords are one, so that it is hashed once.</summary>
    public static async Task PrepareAsync(V2App app)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
                new CreateAccount("pattern", "pattern@example.org", Password, IsAdministrator: false));
        }

        await ExecuteAsync(app.Database, Parts);
    }

    /// <param name="database">Where it is played.</param>
    /// <param name="number">None was played before by the same.</param>
    /// <param name="scopes">Of the owner's application that has too few.</param>
    public static async Task<Scene> SetAsync(TestDatabase database, int number, string scopes)
    {
        var scene = new Scene(number);
        await ExecuteAsync(database, string.Join(";\n", People, Things)
            .Replace(":session", $"{scene.Session}", StringComparison.Ordinal)
            .Replace(":invitation", $"{scene.Invitation}", StringComparison.Ordinal)
            .Replace(":application", $"{scene.Application}", StringComparison.Ordinal)
            .Replace(":callback", Callback, StringComparison.Ordinal)
            .Replace(":few", scopes, StringComparison.Ordinal)
            .Replace(":first", Text($"{scene.FirstKey}"), StringComparison.Ordinal)
            .Replace(":n", Text($"{number}"), StringComparison.Ordinal));
        return scene;
    }

    public string NameOf(Asker asker) => $"{PartOf(asker)}_{Number}";

    /// <summary>The session of whoever is here in person.</summary>
    public string SessionOf(Asker asker) => TokenOf(PartOf(asker));

    /// <summary>A secret of this name; only its digest is stored.</summary>
    public string TokenOf(string name) => Text($"{name}-{Number}");

    public static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static string PartOf(Asker asker) => asker.ToString().ToLowerInvariant();

    private Guid GuidOf(int kind) => Guid.Parse(Text($"5ce00000-0000-4000-8{kind:d3}-{Number:d12}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
