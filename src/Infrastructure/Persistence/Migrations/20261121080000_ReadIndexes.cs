using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FunQuail.Infrastructure.Persistence.Migrations;

/// <summary>The indexes by which lists are read: each filter with the list's own order.</summary>
[DbContext(typeof(FunQuailDbContext))]
[Migration("20261121080000_ReadIndexes")]
internal sealed class ReadIndexes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        -- Who may play it: lists ask reach by reach, so that each is a range of one index.
        CREATE INDEX ix_artist_reach ON artist (reach, sort_key, id);
        CREATE INDEX ix_release_group_reach ON release_group (reach, sort_key, id);
        CREATE INDEX ix_release_reach ON release (reach, sort_key, id);
        CREATE INDEX ix_recording_reach ON recording (reach, creation_date, id);

        CREATE INDEX ix_artist_content_category ON artist (content_category, sort_key, id);
        CREATE INDEX ix_artist_released ON artist (sort_key, id) WHERE release_count > 0;
        CREATE INDEX ix_artist_unreleased ON artist (sort_key, id) WHERE release_count = 0;
        CREATE INDEX ix_release_group_primary_type ON release_group (primary_type, sort_key, id);

        -- Releases without a date come last, whichever the direction.
        CREATE INDEX ix_release_oldest ON release ((coalesce(date, '~')), id);
        CREATE INDEX ix_release_newest ON release ((coalesce(date, '')), id);

        CREATE INDEX ix_attachment_creation_date ON attachment (creation_date, id);
        """);
}
