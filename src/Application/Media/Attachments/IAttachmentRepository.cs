using FunQuail.Domain.Media;

namespace FunQuail.Application.Media.Attachments;

/// <summary>The attachments, as commands see them.</summary>
public interface IAttachmentRepository
{
    /// <summary>
    /// The key of the attachment with this content, added in this transaction or stored before; null when there is none.
    /// </summary>
    Task<int?> FindByContentAsync(byte[] sha256, CancellationToken ct);

    /// <summary>Adds it; its key is set when this returns.</summary>
    Task AddAsync(Attachment attachment, CancellationToken ct);

    /// <summary>Those that no artist, release group, release or recording shows.</summary>
    Task<IReadOnlyList<Attachment>> UnusedAsync(CancellationToken ct);

    void Remove(Attachment attachment);
}
