using FunQuail.Application.Common.Reading;
using FunQuail.Application.Media.Attachments;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Media;

internal sealed class AttachmentReads(SqlReader sql) : IAttachmentReads
{
    private static readonly SqlView<Image> Base = new("attachment i", ImageColumns.All, "", ImageColumns.Take);

    private static readonly SqlView<Versioned<Image>> Full = new(
        "attachment i", ImageColumns.All + ", i.version", "", row => new Versioned<Image>(ImageColumns.Take(row), row.Int()));

    private static readonly SqlStatement ByGuid = Full.Where("i.guid = @guid");

    private static readonly ListShape Attachments = ListShape.Of("attachment", "i")
        .Order("creation_date", SortKey.Moment("i.creation_date"), SortKey.Number("i.id"))
        .Default("-creation_date");

    public Task<Versioned<Image>?> GetAsync(Guid guid, CancellationToken ct) =>
        sql.ItemAsync(guid, [ByGuid], answers => answers.OneAsync(Full.Read), ct);

    public Task<Result<Page<Image>>> ListAsync(PageRequest page, CancellationToken ct) =>
        sql.ListAsync(Base, new ListRequest(Attachments, page), ct);
}
