using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FunQuail.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence(
                name: "actor_key",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "artist_credit_key",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "artist_key",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "attachment_key",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "collection_key",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "federated_domain_key",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "license_key",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "recording_key",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "release_group_key",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "release_key",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "tag_key",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "track_key",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "upload_key",
                incrementBy: 100);

            migrationBuilder.CreateTable(
                name: "artist_credit",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    printed_names = table.Column<string[]>(type: "text[]", nullable: false),
                    join_phrases = table.Column<string[]>(type: "text[]", nullable: false),
                    artist_guids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    artist_mbids = table.Column<Guid?[]>(type: "uuid[]", nullable: false),
                    guid = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_artist_credit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "attachment",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    mimetype = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    guid = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "federated_domain",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: true),
                    guid = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_federated_domain", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "license",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    guid = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_license", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tag",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    artist_count = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    recording_count = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    release_count = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    guid = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tag", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "actor",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    domain_id = table.Column<int>(type: "integer", nullable: false),
                    preferred_username = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    fid = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    guid = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actor", x => x.id);
                    table.ForeignKey(
                        name: "fk_actor_domain_id",
                        column: x => x.domain_id,
                        principalTable: "federated_domain",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "artist",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    sort_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    sort_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    mbid = table.Column<Guid>(type: "uuid", nullable: true),
                    fid = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    content_category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    cover_id = table.Column<int>(type: "integer", nullable: true),
                    attributed_to_id = table.Column<int>(type: "integer", nullable: false),
                    reach = table.Column<short>(type: "smallint", nullable: false, defaultValue: (short)0),
                    recording_count = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    release_count = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    release_group_count = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    guid = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_artist", x => x.id);
                    table.ForeignKey(
                        name: "fk_artist_attributed_to_id",
                        column: x => x.attributed_to_id,
                        principalTable: "actor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_artist_cover_id",
                        column: x => x.cover_id,
                        principalTable: "attachment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "collection",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    visibility = table.Column<short>(type: "smallint", nullable: false),
                    owner_id = table.Column<int>(type: "integer", nullable: false),
                    automatic = table.Column<bool>(type: "boolean", nullable: false),
                    guid = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_collection", x => x.id);
                    table.ForeignKey(
                        name: "fk_collection_owner_id",
                        column: x => x.owner_id,
                        principalTable: "actor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recording",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    sort_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    mbid = table.Column<Guid>(type: "uuid", nullable: true),
                    fid = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    artist_credit_id = table.Column<int>(type: "integer", nullable: false),
                    duration = table.Column<int>(type: "integer", nullable: false),
                    cover_id = table.Column<int>(type: "integer", nullable: true),
                    license_id = table.Column<int>(type: "integer", nullable: true),
                    copyright = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    lyrics = table.Column<string>(type: "text", nullable: true),
                    isrcs = table.Column<string[]>(type: "text[]", nullable: false),
                    attributed_to_id = table.Column<int>(type: "integer", nullable: false),
                    reach = table.Column<short>(type: "smallint", nullable: false, defaultValue: (short)0),
                    guid = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recording", x => x.id);
                    table.ForeignKey(
                        name: "fk_recording_artist_credit_id",
                        column: x => x.artist_credit_id,
                        principalTable: "artist_credit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recording_attributed_to_id",
                        column: x => x.attributed_to_id,
                        principalTable: "actor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recording_cover_id",
                        column: x => x.cover_id,
                        principalTable: "attachment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_recording_license_id",
                        column: x => x.license_id,
                        principalTable: "license",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release_group",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    sort_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    mbid = table.Column<Guid>(type: "uuid", nullable: true),
                    fid = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    artist_credit_id = table.Column<int>(type: "integer", nullable: false),
                    primary_type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    secondary_types = table.Column<string[]>(type: "text[]", nullable: false),
                    cover_id = table.Column<int>(type: "integer", nullable: true),
                    attributed_to_id = table.Column<int>(type: "integer", nullable: false),
                    reach = table.Column<short>(type: "smallint", nullable: false, defaultValue: (short)0),
                    release_count = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    guid = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_group", x => x.id);
                    table.ForeignKey(
                        name: "fk_release_group_artist_credit_id",
                        column: x => x.artist_credit_id,
                        principalTable: "artist_credit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_group_attributed_to_id",
                        column: x => x.attributed_to_id,
                        principalTable: "actor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_group_cover_id",
                        column: x => x.cover_id,
                        principalTable: "attachment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "artist_tag",
                columns: table => new
                {
                    artist_id = table.Column<int>(type: "integer", nullable: false),
                    tag_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_artist_tag", x => new { x.artist_id, x.tag_id });
                    table.ForeignKey(
                        name: "fk_artist_tag_artist_id",
                        column: x => x.artist_id,
                        principalTable: "artist",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_artist_tag_tag_id",
                        column: x => x.tag_id,
                        principalTable: "tag",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "credited_name",
                columns: table => new
                {
                    artist_credit_id = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    artist_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    join_phrase = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credited_name", x => new { x.artist_credit_id, x.position });
                    table.ForeignKey(
                        name: "fk_credited_name_artist_credit_id",
                        column: x => x.artist_credit_id,
                        principalTable: "artist_credit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_credited_name_artist_id",
                        column: x => x.artist_id,
                        principalTable: "artist",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recording_tag",
                columns: table => new
                {
                    recording_id = table.Column<int>(type: "integer", nullable: false),
                    tag_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recording_tag", x => new { x.recording_id, x.tag_id });
                    table.ForeignKey(
                        name: "fk_recording_tag_recording_id",
                        column: x => x.recording_id,
                        principalTable: "recording",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_recording_tag_tag_id",
                        column: x => x.tag_id,
                        principalTable: "tag",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "release",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    sort_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    mbid = table.Column<Guid>(type: "uuid", nullable: true),
                    fid = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    release_group_id = table.Column<int>(type: "integer", nullable: false),
                    artist_credit_id = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    country = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    status = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    label = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    catalog_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    barcode = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    cover_id = table.Column<int>(type: "integer", nullable: true),
                    attributed_to_id = table.Column<int>(type: "integer", nullable: false),
                    import_key = table.Column<string>(type: "text", nullable: true),
                    reach = table.Column<short>(type: "smallint", nullable: false, defaultValue: (short)0),
                    track_count = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    guid = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release", x => x.id);
                    table.ForeignKey(
                        name: "fk_release_artist_credit_id",
                        column: x => x.artist_credit_id,
                        principalTable: "artist_credit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_attributed_to_id",
                        column: x => x.attributed_to_id,
                        principalTable: "actor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_cover_id",
                        column: x => x.cover_id,
                        principalTable: "attachment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_release_release_group_id",
                        column: x => x.release_group_id,
                        principalTable: "release_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release_tag",
                columns: table => new
                {
                    release_id = table.Column<int>(type: "integer", nullable: false),
                    tag_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_tag", x => new { x.release_id, x.tag_id });
                    table.ForeignKey(
                        name: "fk_release_tag_release_id",
                        column: x => x.release_id,
                        principalTable: "release",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_release_tag_tag_id",
                        column: x => x.tag_id,
                        principalTable: "tag",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "track",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    guid = table.Column<Guid>(type: "uuid", nullable: false),
                    mbid = table.Column<Guid>(type: "uuid", nullable: true),
                    release_id = table.Column<int>(type: "integer", nullable: false),
                    recording_id = table.Column<int>(type: "integer", nullable: false),
                    medium = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_track", x => x.id);
                    table.ForeignKey(
                        name: "fk_track_recording_id",
                        column: x => x.recording_id,
                        principalTable: "recording",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_track_release_id",
                        column: x => x.release_id,
                        principalTable: "release",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "upload",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recording_id = table.Column<int>(type: "integer", nullable: true),
                    track_id = table.Column<int>(type: "integer", nullable: true),
                    collection_id = table.Column<int>(type: "integer", nullable: false),
                    owner_id = table.Column<int>(type: "integer", nullable: false),
                    folder = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    modified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    in_store = table.Column<bool>(type: "boolean", nullable: false),
                    problems = table.Column<string>(type: "jsonb", nullable: false),
                    audio_bit_depth = table.Column<int>(type: "integer", nullable: true),
                    audio_bit_rate = table.Column<int>(type: "integer", nullable: true),
                    audio_channels = table.Column<int>(type: "integer", nullable: true),
                    audio_codec = table.Column<string>(type: "text", nullable: true),
                    audio_duration = table.Column<int>(type: "integer", nullable: true),
                    audio_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    audio_mimetype = table.Column<string>(type: "text", nullable: true),
                    audio_sample_rate = table.Column<int>(type: "integer", nullable: true),
                    gain_album_gain = table.Column<double>(type: "double precision", nullable: true),
                    gain_album_peak = table.Column<double>(type: "double precision", nullable: true),
                    gain_track_gain = table.Column<double>(type: "double precision", nullable: true),
                    gain_track_peak = table.Column<double>(type: "double precision", nullable: true),
                    guid = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    creation_date = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_upload", x => x.id);
                    table.ForeignKey(
                        name: "fk_upload_collection_id",
                        column: x => x.collection_id,
                        principalTable: "collection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_upload_owner_id",
                        column: x => x.owner_id,
                        principalTable: "actor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_upload_recording_id",
                        column: x => x.recording_id,
                        principalTable: "recording",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_upload_track_id",
                        column: x => x.track_id,
                        principalTable: "track",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "collection_upload",
                columns: table => new
                {
                    collection_id = table.Column<int>(type: "integer", nullable: false),
                    upload_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_collection_upload", x => new { x.collection_id, x.upload_id });
                    table.ForeignKey(
                        name: "fk_collection_upload_collection_id",
                        column: x => x.collection_id,
                        principalTable: "collection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_collection_upload_upload_id",
                        column: x => x.upload_id,
                        principalTable: "upload",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_actor_domain_id_preferred_username",
                table: "actor",
                columns: new[] { "domain_id", "preferred_username" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_actor_fid",
                table: "actor",
                column: "fid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_actor_guid",
                table: "actor",
                column: "guid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_artist_attributed_to_id",
                table: "artist",
                column: "attributed_to_id");

            migrationBuilder.CreateIndex(
                name: "ix_artist_cover_id",
                table: "artist",
                column: "cover_id");

            migrationBuilder.CreateIndex(
                name: "ix_artist_creation_date_id",
                table: "artist",
                columns: new[] { "creation_date", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_artist_fid",
                table: "artist",
                column: "fid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_artist_guid",
                table: "artist",
                column: "guid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_artist_mbid",
                table: "artist",
                column: "mbid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_artist_name_key",
                table: "artist",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_artist_sort_key_id",
                table: "artist",
                columns: new[] { "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_artist_credit_guid",
                table: "artist_credit",
                column: "guid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_artist_credit_key",
                table: "artist_credit",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_artist_tag_tag_id_artist_id",
                table: "artist_tag",
                columns: new[] { "tag_id", "artist_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attachment_guid",
                table: "attachment",
                column: "guid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attachment_sha256",
                table: "attachment",
                column: "sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_collection_guid",
                table: "collection",
                column: "guid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_collection_owner_id_name",
                table: "collection",
                columns: new[] { "owner_id", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_collection_upload_upload_id",
                table: "collection_upload",
                column: "upload_id");

            migrationBuilder.CreateIndex(
                name: "ix_credited_name_artist_id_artist_credit_id",
                table: "credited_name",
                columns: new[] { "artist_id", "artist_credit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_federated_domain_guid",
                table: "federated_domain",
                column: "guid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_federated_domain_name",
                table: "federated_domain",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_license_code",
                table: "license",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_license_guid",
                table: "license",
                column: "guid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recording_artist_credit_id",
                table: "recording",
                column: "artist_credit_id");

            migrationBuilder.CreateIndex(
                name: "ix_recording_attributed_to_id",
                table: "recording",
                column: "attributed_to_id");

            migrationBuilder.CreateIndex(
                name: "ix_recording_cover_id",
                table: "recording",
                column: "cover_id");

            migrationBuilder.CreateIndex(
                name: "ix_recording_creation_date_id",
                table: "recording",
                columns: new[] { "creation_date", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_recording_fid",
                table: "recording",
                column: "fid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recording_guid",
                table: "recording",
                column: "guid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recording_license_id",
                table: "recording",
                column: "license_id");

            migrationBuilder.CreateIndex(
                name: "ix_recording_mbid",
                table: "recording",
                column: "mbid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recording_sort_key_id",
                table: "recording",
                columns: new[] { "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_recording_tag_tag_id_recording_id",
                table: "recording_tag",
                columns: new[] { "tag_id", "recording_id" });

            migrationBuilder.CreateIndex(
                name: "ix_release_artist_credit_id",
                table: "release",
                column: "artist_credit_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_attributed_to_id",
                table: "release",
                column: "attributed_to_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_cover_id",
                table: "release",
                column: "cover_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_creation_date_id",
                table: "release",
                columns: new[] { "creation_date", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_release_date_id",
                table: "release",
                columns: new[] { "date", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_release_fid",
                table: "release",
                column: "fid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_release_guid",
                table: "release",
                column: "guid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_release_mbid",
                table: "release",
                column: "mbid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_release_name_key_artist_credit_id",
                table: "release",
                columns: new[] { "name_key", "artist_credit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_release_release_group_id",
                table: "release",
                column: "release_group_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_sort_key_id",
                table: "release",
                columns: new[] { "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_release_group_artist_credit_id",
                table: "release_group",
                column: "artist_credit_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_group_attributed_to_id",
                table: "release_group",
                column: "attributed_to_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_group_cover_id",
                table: "release_group",
                column: "cover_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_group_creation_date_id",
                table: "release_group",
                columns: new[] { "creation_date", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_release_group_fid",
                table: "release_group",
                column: "fid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_release_group_guid",
                table: "release_group",
                column: "guid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_release_group_mbid",
                table: "release_group",
                column: "mbid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_release_group_name_key_artist_credit_id",
                table: "release_group",
                columns: new[] { "name_key", "artist_credit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_release_group_sort_key_id",
                table: "release_group",
                columns: new[] { "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_release_tag_tag_id_release_id",
                table: "release_tag",
                columns: new[] { "tag_id", "release_id" });

            migrationBuilder.CreateIndex(
                name: "ix_tag_creation_date_id",
                table: "tag",
                columns: new[] { "creation_date", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_tag_guid",
                table: "tag",
                column: "guid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tag_key",
                table: "tag",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_track_guid",
                table: "track",
                column: "guid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_track_recording_id",
                table: "track",
                column: "recording_id");

            migrationBuilder.CreateIndex(
                name: "ix_track_release_id_medium_position_id",
                table: "track",
                columns: new[] { "release_id", "medium", "position", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_upload_collection_id_creation_date",
                table: "upload",
                columns: new[] { "collection_id", "creation_date" });

            migrationBuilder.CreateIndex(
                name: "ix_upload_folder_file_name",
                table: "upload",
                columns: new[] { "folder", "file_name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_upload_guid",
                table: "upload",
                column: "guid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_upload_owner_id",
                table: "upload",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_upload_recording_id",
                table: "upload",
                column: "recording_id");

            migrationBuilder.CreateIndex(
                name: "ix_upload_track_id",
                table: "upload",
                column: "track_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "artist_tag");

            migrationBuilder.DropTable(
                name: "collection_upload");

            migrationBuilder.DropTable(
                name: "credited_name");

            migrationBuilder.DropTable(
                name: "recording_tag");

            migrationBuilder.DropTable(
                name: "release_tag");

            migrationBuilder.DropTable(
                name: "upload");

            migrationBuilder.DropTable(
                name: "artist");

            migrationBuilder.DropTable(
                name: "tag");

            migrationBuilder.DropTable(
                name: "collection");

            migrationBuilder.DropTable(
                name: "track");

            migrationBuilder.DropTable(
                name: "recording");

            migrationBuilder.DropTable(
                name: "release");

            migrationBuilder.DropTable(
                name: "license");

            migrationBuilder.DropTable(
                name: "release_group");

            migrationBuilder.DropTable(
                name: "artist_credit");

            migrationBuilder.DropTable(
                name: "actor");

            migrationBuilder.DropTable(
                name: "attachment");

            migrationBuilder.DropTable(
                name: "federated_domain");

            migrationBuilder.DropSequence(
                name: "actor_key");

            migrationBuilder.DropSequence(
                name: "artist_credit_key");

            migrationBuilder.DropSequence(
                name: "artist_key");

            migrationBuilder.DropSequence(
                name: "attachment_key");

            migrationBuilder.DropSequence(
                name: "collection_key");

            migrationBuilder.DropSequence(
                name: "federated_domain_key");

            migrationBuilder.DropSequence(
                name: "license_key");

            migrationBuilder.DropSequence(
                name: "recording_key");

            migrationBuilder.DropSequence(
                name: "release_group_key");

            migrationBuilder.DropSequence(
                name: "release_key");

            migrationBuilder.DropSequence(
                name: "tag_key");

            migrationBuilder.DropSequence(
                name: "track_key");

            migrationBuilder.DropSequence(
                name: "upload_key");
        }
    }
}
