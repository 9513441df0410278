using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FunQuail.Infrastructure.Persistence.Migrations;

/// <summary>Applications, codes and tokens (decision 22), and what tells every node when anybody's access changes.</summary>
[DbContext(typeof(FunQuailDbContext))]
[Migration("20261125150000_OAuth")]
internal sealed class OAuth : Migration
{
    private const string Triggers = """
        CREATE FUNCTION tell_access() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM pg_notify('access', '');
            RETURN NULL;
        END $$;

        CREATE TRIGGER tell_access AFTER DELETE OR UPDATE OF revocation_date ON token_family
            FOR EACH STATEMENT EXECUTE FUNCTION tell_access();
        CREATE TRIGGER tell_access AFTER DELETE ON access_token
            FOR EACH STATEMENT EXECUTE FUNCTION tell_access();
        CREATE TRIGGER tell_access AFTER DELETE OR UPDATE OF digest ON application_token
            FOR EACH STATEMENT EXECUTE FUNCTION tell_access();
        CREATE TRIGGER tell_access AFTER DELETE OR UPDATE OF scopes ON oauth_application
            FOR EACH STATEMENT EXECUTE FUNCTION tell_access();
        -- Which collections are an actor's is remembered with its tokens.
        CREATE TRIGGER tell_access AFTER INSERT OR DELETE OR UPDATE OF owner_id, visibility ON collection
            FOR EACH STATEMENT EXECUTE FUNCTION tell_access();

        CREATE TRIGGER tell_access_gone AFTER DELETE ON account FOR EACH STATEMENT EXECUTE FUNCTION tell_access();
        -- By row, since a save of an account names every column, whether it changes or not.
        CREATE TRIGGER tell_access_changed AFTER UPDATE ON account FOR EACH ROW
            WHEN ((OLD.actor_id, OLD.password_hash, OLD.security_stamp, OLD.is_active, OLD.is_administrator, OLD.permissions,
                OLD.two_factor_enabled) IS DISTINCT FROM
                (NEW.actor_id, NEW.password_hash, NEW.security_stamp, NEW.is_active, NEW.is_administrator, NEW.permissions,
                NEW.two_factor_enabled))
            EXECUTE FUNCTION tell_access();
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateSequence(
            name: "oauth_application_key",
            incrementBy: 100);

        migrationBuilder.CreateSequence(
            name: "token_family_key",
            incrementBy: 100);

        migrationBuilder.CreateTable(
            name: "oauth_application",
            columns: table => new
            {
                id = table.Column<int>(type: "integer", nullable: false),
                client_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                redirect_uris = table.Column<string>(type: "text", nullable: false),
                scopes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                secret_digest = table.Column<byte[]>(type: "bytea", nullable: true),
                owner_id = table.Column<int>(type: "integer", nullable: true),
                update_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                guid = table.Column<Guid>(type: "uuid", nullable: false),
                version = table.Column<int>(type: "integer", nullable: false),
                creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_oauth_application", x => x.id);
                table.ForeignKey(
                    name: "fk_oauth_application_owner_id",
                    column: x => x.owner_id,
                    principalTable: "account",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "application_token",
            columns: table => new
            {
                application_id = table.Column<int>(type: "integer", nullable: false),
                account_id = table.Column<int>(type: "integer", nullable: false),
                digest = table.Column<byte[]>(type: "bytea", nullable: false),
                creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                last_use_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_application_token", x => x.application_id);
                table.ForeignKey(
                    name: "fk_application_token_account_id",
                    column: x => x.account_id,
                    principalTable: "account",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_application_token_application_id",
                    column: x => x.application_id,
                    principalTable: "oauth_application",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "token_family",
            columns: table => new
            {
                id = table.Column<int>(type: "integer", nullable: false),
                application_id = table.Column<int>(type: "integer", nullable: false),
                account_id = table.Column<int>(type: "integer", nullable: true),
                scopes = table.Column<string>(type: "text", nullable: false),
                creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                revocation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_token_family", x => x.id);
                table.ForeignKey(
                    name: "fk_token_family_account_id",
                    column: x => x.account_id,
                    principalTable: "account",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_token_family_application_id",
                    column: x => x.application_id,
                    principalTable: "oauth_application",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "access_token",
            columns: table => new
            {
                digest = table.Column<byte[]>(type: "bytea", nullable: false),
                family_id = table.Column<int>(type: "integer", nullable: false),
                scopes = table.Column<string>(type: "text", nullable: false),
                creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                expiration_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_access_token", x => x.digest);
                table.ForeignKey(
                    name: "fk_access_token_family_id",
                    column: x => x.family_id,
                    principalTable: "token_family",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "authorization_code",
            columns: table => new
            {
                digest = table.Column<byte[]>(type: "bytea", nullable: false),
                application_id = table.Column<int>(type: "integer", nullable: false),
                account_id = table.Column<int>(type: "integer", nullable: false),
                redirect_uri = table.Column<string>(type: "text", nullable: false),
                scopes = table.Column<string>(type: "text", nullable: false),
                challenge = table.Column<string>(type: "character varying(43)", maxLength: 43, nullable: true),
                challenge_was_dropped = table.Column<bool>(type: "boolean", nullable: false),
                expiration_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                use_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                family_id = table.Column<int>(type: "integer", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_authorization_code", x => x.digest);
                table.ForeignKey(
                    name: "fk_authorization_code_account_id",
                    column: x => x.account_id,
                    principalTable: "account",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_authorization_code_application_id",
                    column: x => x.application_id,
                    principalTable: "oauth_application",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_authorization_code_family_id",
                    column: x => x.family_id,
                    principalTable: "token_family",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "refresh_token",
            columns: table => new
            {
                digest = table.Column<byte[]>(type: "bytea", nullable: false),
                family_id = table.Column<int>(type: "integer", nullable: false),
                expiration_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                use_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_refresh_token", x => x.digest);
                table.ForeignKey(
                    name: "fk_refresh_token_family_id",
                    column: x => x.family_id,
                    principalTable: "token_family",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "ix_access_token_expiration_date",
            table: "access_token",
            column: "expiration_date");

        migrationBuilder.CreateIndex(
            name: "ix_access_token_family_id",
            table: "access_token",
            column: "family_id");

        migrationBuilder.CreateIndex(
            name: "ix_application_token_account_id",
            table: "application_token",
            column: "account_id");

        migrationBuilder.CreateIndex(
            name: "ix_application_token_digest",
            table: "application_token",
            column: "digest",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_authorization_code_account_id_application_id",
            table: "authorization_code",
            columns: new[] { "account_id", "application_id" });

        migrationBuilder.CreateIndex(
            name: "ix_authorization_code_application_id",
            table: "authorization_code",
            column: "application_id");

        migrationBuilder.CreateIndex(
            name: "ix_authorization_code_expiration_date",
            table: "authorization_code",
            column: "expiration_date");

        migrationBuilder.CreateIndex(
            name: "ix_authorization_code_family_id",
            table: "authorization_code",
            column: "family_id");

        migrationBuilder.CreateIndex(
            name: "ix_oauth_application_client_id",
            table: "oauth_application",
            column: "client_id",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_oauth_application_guid",
            table: "oauth_application",
            column: "guid",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_oauth_application_owner_id_id",
            table: "oauth_application",
            columns: new[] { "owner_id", "id" });

        migrationBuilder.CreateIndex(
            name: "ix_refresh_token_expiration_date",
            table: "refresh_token",
            column: "expiration_date");

        migrationBuilder.CreateIndex(
            name: "ix_refresh_token_family_id",
            table: "refresh_token",
            column: "family_id");

        migrationBuilder.CreateIndex(
            name: "ix_token_family_account_id_application_id",
            table: "token_family",
            columns: new[] { "account_id", "application_id" });

        migrationBuilder.CreateIndex(
            name: "ix_token_family_application_id",
            table: "token_family",
            column: "application_id");

        migrationBuilder.Sql(Triggers);
    }
}
