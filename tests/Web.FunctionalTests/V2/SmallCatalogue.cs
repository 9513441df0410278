using System.Globalization;
using FunQuail.TestKit;
using Npgsql;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>
/// A catalogue small enough to be read in golden files: two versions of one record, two discs, a credit with a join phrase,
/// names in other scripts, one recording that nobody may play, one whose file is gone. The same GUIDs each time.
/// </summary>
internal static class SmallCatalogue
{
    public static readonly Guid Anna = Id("a1"), Duo = Id("a2"), Hidden = Id("a3"), Group = Id("b1"), Ep = Id("b2"),
        First = Id("c1"),
        Reissue = Id("c2"), Short = Id("c3"), Song = Id("d1"), Together = Id("d2"), SecondDisc = Id("d3"), Private = Id("d4"),
            Vanished = Id("d5"),
        SongFlac = Id("e1"), SongMp3 = Id("e2"), VanishedFile = Id("e5"), Cover = Id("f1");

    private const string Rows = """
        UPDATE actor SET guid = '00000000-0000-0000-0000-0000000000aa', creation_date = '2024-01-01Z' WHERE id = 1;
        UPDATE collection SET guid = '00000000-0000-0000-0000-0000000000cb', creation_date = '2024-01-01Z' WHERE id = 1;
        UPDATE license SET creation_date = '2024-01-01Z';
        INSERT INTO collection (id, guid, version, creation_date, name, visibility, owner_id, automatic)
        VALUES (90, '00000000-0000-0000-0000-0000000000cc', 1, '2024-01-01Z', 'Mine', 0, 1, false);
        INSERT INTO tag (id, guid, version, creation_date, name, key) VALUES
            (1, '00000000-0000-0000-0000-000000000091', 1, '2024-01-01Z', 'Ambient', 'ambient'),
            (2, '00000000-0000-0000-0000-000000000092', 1, '2024-01-02Z', 'Elektronická', 'elektronická');
        INSERT INTO attachment (id, guid, version, creation_date, sha256, mimetype, size, width, height)
        VALUES (1, '00000000-0000-0000-0000-0000000000f1', 1, '2024-01-01 10:00:00.123456Z', :sha256, 'image/png', :size, 1, 1);
        INSERT INTO artist (id, guid, version, creation_date, name, sort_key, name_key, mbid, content_category, cover_id,
            attributed_to_id) VALUES
            (1, '00000000-0000-0000-0000-0000000000a1', 3, '2024-01-01 10:00:00.5Z', 'Anna Müller', 'anna muller', 'anna muller',
                '11111111-1111-4111-8111-111111111111', 'music', 1, 1),
            (2, '00000000-0000-0000-0000-0000000000a2', 1, '2024-01-02Z', '山田 & Søn', 'zz yamada', 'zz yamada', NULL, 'music',
                NULL, 1),
            (3, '00000000-0000-0000-0000-0000000000a3', 1, '2024-01-03Z', 'Nobody Heard', 'nobody heard', 'nobody heard', NULL,
                'podcast', NULL, 1);
        INSERT INTO artist_credit (id, guid, version, creation_date, key, printed_names, join_phrases, artist_guids,
            artist_mbids) VALUES
            (1, '00000000-0000-0000-0000-000000000011', 1, '2024-01-01Z', 'k1', '{Anna Müller}', '{""}',
                '{00000000-0000-0000-0000-0000000000a1}', '{11111111-1111-4111-8111-111111111111}'),
            (2, '00000000-0000-0000-0000-000000000012', 1, '2024-01-01Z', 'k2', '{"Anna M.","山田 & Søn"}', '{" feat. ",""}',
                '{00000000-0000-0000-0000-0000000000a1,00000000-0000-0000-0000-0000000000a2}',
                    '{11111111-1111-4111-8111-111111111111,NULL}'),
            (3, '00000000-0000-0000-0000-000000000013', 1, '2024-01-01Z', 'k3', '{Nobody Heard}', '{""}',
                '{00000000-0000-0000-0000-0000000000a3}', '{NULL}');
        INSERT INTO credited_name (artist_credit_id, position, artist_id, name, join_phrase) VALUES
            (1, 0, 1, 'Anna Müller', ''), (2, 0, 1, 'Anna M.', ' feat. '), (2, 1, 2, '山田 & Søn', ''),
                (3, 0, 3, 'Nobody Heard', '');
        INSERT INTO release_group (id, guid, version, creation_date, name, sort_key, name_key, mbid, artist_credit_id,
            primary_type, secondary_types, cover_id, attributed_to_id) VALUES
            (1, '00000000-0000-0000-0000-0000000000b1', 1, '2024-01-01Z', 'Stille Wasser', 'stille wasser', 'stille wasser',
                '22222222-2222-4222-8222-222222222222', 1, 'album', '{live,djMix}', 1, 1),
            (2, '00000000-0000-0000-0000-0000000000b2', 1, '2024-01-02Z', 'Kurz', 'kurz', 'kurz', NULL, 3, 'ep', '{}', NULL, 1);
        INSERT INTO release (id, guid, version, creation_date, name, sort_key, name_key, mbid, release_group_id,
            artist_credit_id, date, cover_id, attributed_to_id) VALUES
            (1, '00000000-0000-0000-0000-0000000000c1', 2, '2024-01-01 10:00:00Z', 'Stille Wasser', 'stille wasser',
                'stille wasser', '33333333-3333-4333-8333-333333333333', 1, 1, '2007-05', 1, 1),
            (2, '00000000-0000-0000-0000-0000000000c2', 1, '2024-01-02 10:00:00Z', 'Stille Wasser (Deluxe)',
                'stille wasser deluxe', 'stille wasser deluxe', NULL, 1, 1, '2017-05-15', NULL, 1),
            (3, '00000000-0000-0000-0000-0000000000c3', 1, '2024-01-03 10:00:00Z', 'Kurz', 'kurz', 'kurz', NULL, 2, 3, NULL,
                NULL, 1);
        INSERT INTO recording (id, guid, version, creation_date, name, sort_key, name_key, mbid, artist_credit_id, duration,
            license_id, copyright, lyrics, isrcs, cover_id, attributed_to_id) VALUES
            (1, '00000000-0000-0000-0000-0000000000d1', 1, '2024-01-01Z', 'Regen', 'regen', 'regen',
                '44444444-4444-4444-8444-444444444444', 1, 2000, (SELECT id FROM license WHERE code = 'cc-by-4.0'), '2007 Anna',
                    'Regen, Regen', '{}', 1, 1),
            (2, '00000000-0000-0000-0000-0000000000d2', 1, '2024-01-02Z', 'Zu zweit', 'zu zweit', 'zu zweit', NULL, 2, 184400,
                NULL, NULL, NULL, '{}', NULL, 1),
            (3, '00000000-0000-0000-0000-0000000000d3', 1, '2024-01-03Z', 'Bonus', 'bonus', 'bonus', NULL, 1, 61600, NULL, NULL,
                NULL, '{}', NULL, 1),
            (4, '00000000-0000-0000-0000-0000000000d4', 1, '2024-01-04Z', 'Privat', 'privat', 'privat', NULL, 3, 1000, NULL,
                NULL, NULL, '{}', NULL, 1),
            (5, '00000000-0000-0000-0000-0000000000d5', 1, '2024-01-05Z', 'Verschwunden', 'verschwunden', 'verschwunden', NULL,
                3, 1000, NULL, NULL, NULL, '{}', NULL, 1);
        INSERT INTO track (id, guid, release_id, recording_id, medium, position) VALUES
            (1, gen_random_uuid(), 1, 1, 1, 1), (2, gen_random_uuid(), 1, 2, 1, 2),
            (3, gen_random_uuid(), 2, 1, 1, 1), (4, gen_random_uuid(), 2, 2, 1, 2), (5, gen_random_uuid(), 2, 3, 2, 1),
            (6, gen_random_uuid(), 3, 4, 1, 1), (7, gen_random_uuid(), 3, 5, 1, 2);
        INSERT INTO artist_tag (artist_id, tag_id) VALUES (1, 1), (1, 2);
        INSERT INTO release_tag (release_id, tag_id) VALUES (1, 1);
        INSERT INTO recording_tag (recording_id, tag_id) VALUES (1, 1), (2, 2);
        INSERT INTO upload (id, guid, version, creation_date, state, recording_id, track_id, collection_id, owner_id, folder,
            file_name, size, modified_at, in_store,
            problems, audio_bit_rate, audio_channels, audio_codec, audio_duration, audio_hash, audio_mimetype, audio_sample_rate,
                gain_track_gain, gain_track_peak) VALUES
            (1, '00000000-0000-0000-0000-0000000000e1', 1, '2024-01-01Z', 'finished', 1, 1, 1, 1, :music, 'regen.flac', 1,
                '2024-01-01Z', false, '[]', 700000, 1, 'flac', 2000, '\x01', 'audio/flac', 44100, -6.5, 0.98),
            (2, '00000000-0000-0000-0000-0000000000e2', 1, '2024-01-01Z', 'finished', 1, 1, 1, 1, :music, 'regen.mp3', 1,
                '2024-01-01Z', false, '[]', 128000, 1, 'mp3', 2000, '\x02', 'audio/mpeg', 44100, NULL, NULL),
            (3, '00000000-0000-0000-0000-0000000000e3', 1, '2024-01-01Z', 'finished', 2, 2, 1, 1, :music, 'zu zweit.mp3', 1,
                '2024-01-01Z', false, '[]', 128000, 1, 'mp3', 2000, '\x03', 'audio/mpeg', 44100, NULL, NULL),
            (4, '00000000-0000-0000-0000-0000000000e4', 1, '2024-01-01Z', 'finished', 4, 6, 90, 1, :music, 'privat.mp3', 1,
                '2024-01-01Z', false, '[]', 128000, 1, 'mp3', 2000, '\x04', 'audio/mpeg', 44100, NULL, NULL),
            (5, '00000000-0000-0000-0000-0000000000e5', 1, '2024-01-01Z', 'finished', 5, 7, 1, 1, :music, 'gone.mp3', 1,
                '2024-01-01Z', false, '[]', 128000, 1, 'mp3', 2000, '\x05', 'audio/mpeg', 44100, NULL, NULL);
        INSERT INTO collection_upload (collection_id, upload_id) SELECT collection_id, id FROM upload;
        SELECT refresh_playability('{1,2,3,4,5}', '{1,2,3}', '{1,2}', '{1,2,3}');
        """;

    /// <param name="music">The directory that holds <c>regen.flac</c> and <c>regen.mp3</c>, and no <c>gone.mp3</c>.</param>
    public static async Task FillAsync(TestDatabase database, string music, byte[] sha256, long size)
    {
        var script = Rows
            .Replace(":music", $"'{music}'", StringComparison.Ordinal)
            .Replace(":sha256", $"'\\x{Convert.ToHexStringLower(sha256)}'", StringComparison.Ordinal)
            .Replace(":size", size.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(script, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static Guid Id(string tail) => Guid.Parse($"00000000-0000-0000-0000-0000000000{tail}");
}
