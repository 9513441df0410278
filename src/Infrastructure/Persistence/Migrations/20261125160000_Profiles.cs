using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FunQuail.Infrastructure.Persistence.Migrations;

/// <summary>What actors say of themselves, and how accounts like it here.</summary>
[DbContext(typeof(FunQuailDbContext))]
[Migration("20261125160000_Profiles")]
internal sealed class Profiles : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            ALTER TABLE actor ADD summary character varying(5000), ADD avatar_id integer,
                ADD CONSTRAINT fk_actor_avatar_id FOREIGN KEY (avatar_id) REFERENCES attachment (id)
                    DEFERRABLE INITIALLY DEFERRED;
            CREATE INDEX ix_actor_avatar_id ON actor (avatar_id);
            ALTER TABLE account ADD version integer NOT NULL DEFAULT 1,
                ADD privacy_level character varying(40) NOT NULL DEFAULT 'instance',
                ADD settings text NOT NULL DEFAULT '{}';
            """);
    }
}
