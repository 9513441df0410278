using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FunQuail.Infrastructure.Persistence.Migrations;

/// <summary>Requests that are carried out once, however often they are sent.</summary>
[DbContext(typeof(FunQuailDbContext))]
[Migration("20261125180000_IdempotencyKeys")]
internal sealed class IdempotencyKeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE idempotency_key (
            request bytea PRIMARY KEY,
            digest bytea NOT NULL,
            claim uuid NOT NULL,
            is_done boolean NOT NULL DEFAULT false,
            -- Sealed with the key itself, which is not stored.
            answer bytea,
            creation_date timestamptz NOT NULL DEFAULT now());
        CREATE INDEX ix_idempotency_key_creation_date ON idempotency_key (creation_date);
        """);
}
