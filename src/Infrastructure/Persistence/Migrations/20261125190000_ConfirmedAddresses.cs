using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FunQuail.Infrastructure.Persistence.Migrations;

/// <summary>An e-mail address is one account's once it is confirmed; before that, others may claim it as well.</summary>
[DbContext(typeof(FunQuailDbContext))]
[Migration("20261125190000_ConfirmedAddresses")]
internal sealed class ConfirmedAddresses : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DROP INDEX ix_account_normalized_email;
        CREATE UNIQUE INDEX ix_account_normalized_email ON account (normalized_email) WHERE email_confirmed;
        CREATE INDEX ix_account_claimed_email ON account (normalized_email, id) WHERE NOT email_confirmed;
        """);
}
