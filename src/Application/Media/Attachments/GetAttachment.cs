using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Common;
using FunQuail.Domain.Media;
using MediatR;

namespace FunQuail.Application.Media.Attachments;

/// <summary>One picture. Refuses with <c>attachment.not_found</c>.</summary>
public sealed record GetAttachment(Guid Attachment) : IQuery<Result<Versioned<Image>>>;

internal sealed class GetAttachmentHandler(IAttachmentReads attachments)
    : IRequestHandler<GetAttachment, Result<Versioned<Image>>>
{
    public async Task<Result<Versioned<Image>>> Handle(GetAttachment query, CancellationToken ct) =>
        await attachments.GetAsync(query.Attachment, ct) is { } image ? image : AttachmentErrors.NotFound;
}
