using System.Text;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Library.Audio;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Library;

internal sealed class AudioReads(SqlReader sql) : IAudioReads
{
    private const string Columns =
        "x.guid, x.folder, x.file_name, x.in_store, x.audio_mimetype, x.audio_codec, x.audio_bit_rate, x.audio_duration, "
        + "x.size, x.modified_at, r.name, c.printed_names, c.join_phrases";

    private const string Joins = "\nJOIN recording r ON r.id = x.recording_id\nJOIN artist_credit c ON c.id = r.artist_credit_id";

    // Who may play an upload follows from its collections alone.
    public const string Playable =
        "x.state = 'finished' "
        + "AND EXISTS (SELECT FROM collection_upload l JOIN collection h ON h.id = l.collection_id "
        + "WHERE l.upload_id = x.id AND (h.visibility >= @reach OR h.id = ANY (@collections)))";

    public const string Lossless =
        "x.audio_codec IN ('flac', 'alac', 'ape', 'wavpack', 'tta') OR x.audio_codec LIKE 'pcm%'";

    private const string BestFirst = "\nORDER BY " + Lossless + " DESC, x.audio_bit_rate DESC, x.id\nLIMIT 20";

    private const string PlayableOfRecording = "r.guid = @guid AND " + Playable;

    private static readonly SqlView<AudioSource> Source = new("upload x", Columns, Joins, Take);

    private static readonly SqlStatement Best = Source.Where(PlayableOfRecording + BestFirst);

    private static readonly SqlStatement Named = Source.Where(PlayableOfRecording + " AND x.guid = @upload");

    public async Task<IReadOnlyList<AudioSource>> ListAsync(Guid recording, Guid? upload, Viewer viewer, CancellationToken ct)
    {
        var values = new Dictionary<string, SqlValue> { ["guid"] = SqlValue.Of(recording) };
        values.AddViewer(viewer);
        if (upload is { } named) values.Add("upload", SqlValue.Of(named));
        return (await sql.ReadAsync<IReadOnlyList<AudioSource>>(
            values, [upload is null ? Best : Named], async answers => await answers.AllAsync(Source.Read), ct))!;
    }

    private static AudioSource Take(Row row)
    {
        var guid = row.Guid();
        var folder = row.Text();
        var file = row.Text();
        var path = folder.Length == 0 ? file : folder + "/" + file;
        return new AudioSource(
            guid, path, row.Flag(), row.Text(), row.Text(), row.Int(), TimeSpan.FromMilliseconds(row.Int()), row.Long(),
            row.Moment(), NameOf(row), Path.GetExtension(file));
    }

    /// <summary>Artist and title, without the signs that some file system refuses.</summary>
    private static string NameOf(Row row)
    {
        var title = row.Text();
        var name = new StringBuilder();
        foreach (var (artist, phrase) in row.Texts().Zip(row.Texts())) name.Append(artist).Append(phrase);
        name.Append(" - ").Append(title);
        for (var place = 0; place < name.Length; place++)
        {
            if (char.IsControl(name[place]) || "/\\:*?\"<>|".Contains(name[place], StringComparison.Ordinal)) name[place] = '_';
        }

        return name.ToString();
    }
}
