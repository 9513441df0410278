using FunQuail.Domain.Common;

namespace FunQuail.Application.Media.Contracts;

/// <summary>Takes pictures from outside, once per content. Works inside the caller's transaction.</summary>
public interface IAttachmentIntake
{
    /// <summary>
    /// The key of the attachment with this content, made if there is none. Fails with <c>picture.*</c> when the content is no
    /// picture that FunQuail takes (JPEG, PNG, GIF, WebP; 16 MiB; 50 megapixels).
    /// </summary>
    Task<Result<int>> TakeAsync(ReadOnlyMemory<byte> content, CancellationToken ct);

    /// <summary>The same for several, in their order; they are written to the store at the same time.</summary>
    Task<IReadOnlyList<Result<int>>> TakeAsync(IReadOnlyList<ReadOnlyMemory<byte>> contents, CancellationToken ct);

    /// <summary>Forgets pictures that nothing stored shows any more; their content goes by a job.</summary>
    Task ForgetUnusedAsync(CancellationToken ct);
}
