using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Media.Attachments;

/// <summary>What can be read of pictures.</summary>
public interface IAttachmentReads
{
    /// <summary>The picture, or null.</summary>
    Task<Versioned<Image>?> GetAsync(Guid guid, CancellationToken ct);

    Task<Result<Page<Image>>> ListAsync(PageRequest page, CancellationToken ct);
}
