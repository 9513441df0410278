using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FunQuail.Infrastructure.Persistence.Migrations;

/// <summary>Where nodes tell each other what they have counted (decision 23).</summary>
[DbContext(typeof(FunQuailDbContext))]
[Migration("20261125130000_RateLimits")]
internal sealed class RateLimits : Migration
{
    // Counts go up many times in place, so pages have room for it; and no index holds what changes.
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE UNLOGGED TABLE rate_count (
            key text COLLATE "C" NOT NULL,
            began timestamptz NOT NULL,
            calls integer NOT NULL,
            until timestamptz NOT NULL,
            PRIMARY KEY (key, began)
        ) WITH (fillfactor = 70);

        CREATE INDEX ix_rate_count_until ON rate_count (until);
        """);
}
