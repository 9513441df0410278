using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Media.Attachments;

/// <summary>A page of pictures.</summary>
public sealed record ListAttachments(PageRequest Page) : IQuery<Result<Page<Image>>>;

internal sealed class ListAttachmentsHandler(IAttachmentReads attachments) : IRequestHandler<ListAttachments, Result<Page<Image>>>
{
    public Task<Result<Page<Image>>> Handle(ListAttachments query, CancellationToken ct) => attachments.ListAsync(query.Page, ct);
}
