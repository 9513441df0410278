using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FunQuail.Infrastructure.Persistence.Migrations;

/// <summary>Accounts, their sessions, links, invitations and second factors; actors with keys, and their tombstones.</summary>
[DbContext(typeof(FunQuailDbContext))]
[Migration("20261125140000_Accounts")]
internal sealed class Accounts : Migration
{
    // Of this server's actors, gone or not, no two have one name in any case.
    private const string Handles =
        "CREATE UNIQUE INDEX ix_actor_handle ON actor (domain_id, lower(preferred_username)) WHERE fid IS NULL";

    // An account and its actor are stored together, in whichever order.
    private const string Actors = """
        ALTER TABLE account ADD CONSTRAINT fk_account_actor_id FOREIGN KEY (actor_id) REFERENCES actor (id)
        DEFERRABLE INITIALLY DEFERRED
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateSequence(
            name: "account_key",
            incrementBy: 100);

        migrationBuilder.AddColumn<DateTimeOffset>(
            name: "deleted_date",
            table: "actor",
            type: "timestamp with time zone",
            nullable: true);

        migrationBuilder.CreateTable(
            name: "account",
            columns: table => new
            {
                id = table.Column<int>(type: "integer", nullable: false),
                guid = table.Column<Guid>(type: "uuid", nullable: false),
                actor_id = table.Column<int>(type: "integer", nullable: false),
                is_active = table.Column<bool>(type: "boolean", nullable: false),
                is_administrator = table.Column<bool>(type: "boolean", nullable: false),
                permissions = table.Column<short>(type: "smallint", nullable: false),
                creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                user_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                normalized_user_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                normalized_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                password_hash = table.Column<string>(type: "text", nullable: false),
                security_stamp = table.Column<string>(type: "text", nullable: false),
                concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                access_failed_count = table.Column<int>(type: "integer", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_account", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "actor_key_pair",
            columns: table => new
            {
                actor_id = table.Column<int>(type: "integer", nullable: false),
                public_key = table.Column<string>(type: "text", nullable: false),
                private_key = table.Column<string>(type: "text", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_actor_key_pair", x => x.actor_id);
                table.ForeignKey(
                    name: "fk_actor_key_pair_actor_id",
                    column: x => x.actor_id,
                    principalTable: "actor",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "authenticator",
            columns: table => new
            {
                account_id = table.Column<int>(type: "integer", nullable: false),
                key = table.Column<byte[]>(type: "bytea", nullable: false),
                is_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                last_step = table.Column<long>(type: "bigint", nullable: false),
                recovery_digests = table.Column<byte[]>(type: "bytea", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_authenticator", x => x.account_id);
                table.ForeignKey(
                    name: "fk_authenticator_account_id",
                    column: x => x.account_id,
                    principalTable: "account",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "invitation",
            columns: table => new
            {
                guid = table.Column<Guid>(type: "uuid", nullable: false),
                owner_id = table.Column<int>(type: "integer", nullable: false),
                code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                expiration_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                used_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                invited_id = table.Column<int>(type: "integer", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_invitation", x => x.guid);
                table.ForeignKey(
                    name: "fk_invitation_invited_id",
                    column: x => x.invited_id,
                    principalTable: "account",
                    principalColumn: "id",
                    onDelete: ReferentialAction.SetNull);
                table.ForeignKey(
                    name: "fk_invitation_owner_id",
                    column: x => x.owner_id,
                    principalTable: "account",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "one_time_link",
            columns: table => new
            {
                token_digest = table.Column<byte[]>(type: "bytea", nullable: false),
                purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                account_id = table.Column<int>(type: "integer", nullable: true),
                email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                expiration_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_one_time_link", x => x.token_digest);
                table.ForeignKey(
                    name: "fk_one_time_link_account_id",
                    column: x => x.account_id,
                    principalTable: "account",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "session",
            columns: table => new
            {
                guid = table.Column<Guid>(type: "uuid", nullable: false),
                account_id = table.Column<int>(type: "integer", nullable: false),
                token_digest = table.Column<byte[]>(type: "bytea", nullable: false),
                awaits_second_factor = table.Column<bool>(type: "boolean", nullable: false),
                user_agent = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                address = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                last_used_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_session", x => x.guid);
                table.ForeignKey(
                    name: "fk_session_account_id",
                    column: x => x.account_id,
                    principalTable: "account",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "ix_account_actor_id",
            table: "account",
            column: "actor_id",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_account_guid",
            table: "account",
            column: "guid",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_account_normalized_email",
            table: "account",
            column: "normalized_email",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_account_normalized_user_name",
            table: "account",
            column: "normalized_user_name",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_invitation_code",
            table: "invitation",
            column: "code",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_invitation_invited_id",
            table: "invitation",
            column: "invited_id");

        migrationBuilder.CreateIndex(
            name: "ix_invitation_owner_id",
            table: "invitation",
            column: "owner_id");

        migrationBuilder.CreateIndex(
            name: "ix_one_time_link_account_id",
            table: "one_time_link",
            column: "account_id");

        migrationBuilder.CreateIndex(
            name: "ix_session_account_id",
            table: "session",
            column: "account_id");

        migrationBuilder.CreateIndex(
            name: "ix_session_token_digest",
            table: "session",
            column: "token_digest",
            unique: true);

        migrationBuilder.Sql(Actors);
        migrationBuilder.Sql(Handles);
    }
}
