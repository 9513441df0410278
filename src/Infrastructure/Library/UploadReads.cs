using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Library.Uploads;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Federation;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Library;

internal sealed class UploadReads(SqlReader sql) : IUploadReads
{
    private const string Columns =
        "x.guid, r.name, x.creation_date, x.state, " + ActorColumns.All + ", x.audio_mimetype, x.audio_codec, x.size, "
        + "x.audio_duration, x.audio_bit_rate, x.audio_sample_rate, x.audio_channels, x.audio_bit_depth";

    private const string Joins = "\nJOIN recording r ON r.id = x.recording_id" + ActorColumns.OwnerJoins;

    private static readonly SqlView<BaseUpload> Base = new("upload x", Columns, Joins, TakeBase);

    // The first is what a player gets that does not choose.
    private static readonly ListShape Uploads = ListShape.Of("upload", "x")
        .Order(
            "quality", SortKey.Number("(" + AudioReads.Lossless + ")::integer"), SortKey.Number("x.audio_bit_rate"),
            SortKey.Number("-x.id"))
        .Order("creation_date", SortKey.Moment("x.creation_date"), SortKey.Number("x.id"))
        .Default("-quality")
        .Parent(
            "recording",
            "recording p",
            "x.recording_id = (SELECT p.id FROM recording p WHERE p.guid = @recording) AND " + AudioReads.Playable,
            "(SELECT count(*)::integer FROM upload x WHERE x.recording_id = p.id AND " + AudioReads.Playable + ")",
            "-quality");

    public Task<Result<Page<BaseUpload>>?> OfRecordingAsync(
        Guid recording, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.PageAsync(Base, new ListRequest(Uploads, page, viewer).Of("recording", recording), ct);

    private static BaseUpload TakeBase(Row row)
    {
        var guid = row.Guid();
        var title = row.Text();
        var created = row.Moment();
        var state = row.Text();
        var owner = ActorColumns.Take(row);
        var mimetype = row.Text();
        var codec = row.Text();
        return new BaseUpload
        {
            Guid = guid,
            Title = title,
            CreatedDate = created,
            FileType = FileTypeOf(mimetype, codec),
            Status = state,
            Owner = owner,
            Mimetype = mimetype,
            Codec = codec,
            Size = row.Long(),
            Duration = Seconds.Of(row.Int()),
            BitRate = row.Int(),
            SampleRate = row.Int(),
            Channels = row.Int(),
            BitDepth = row.IntOrNull(),
        };
    }

    /// <summary>By what the file holds, for its name may lie.</summary>
    private static string FileTypeOf(string mimetype, string codec) => (mimetype, codec) switch
    {
        ("audio/mpeg", _) => "mp3",
        ("audio/flac", _) => "flac",
        ("audio/ogg", "opus") => "opus",
        ("audio/ogg", _) => "ogg",
        ("audio/mp4", _) => "m4a",
        ("audio/aac", _) => "aac",
        ("audio/wav", _) => "wav",
        ("audio/aiff", _) => "aiff",
        _ => "other",
    };
}
