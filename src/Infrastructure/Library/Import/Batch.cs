using FunQuail.Application.Library.Import;
using FunQuail.Application.Library.Uploads;

namespace FunQuail.Infrastructure.Library.Import;

/// <summary>Files of one release folder that are new or changed.</summary>
internal sealed record Batch(string ReleaseFolder, IReadOnlyList<BatchFile> Files, string? Picture);

/// <param name="IsKnown">Whether the place was known before.</param>
internal sealed record BatchFile(FoundFile File, int? Medium, bool IsKnown);

/// <summary>A batch whose files have been read.</summary>
/// <param name="Notes">Pictures that were left out.</param>
internal sealed record ReadBatch(
    Batch Batch, IReadOnlyList<FileToImport> Files, byte[]? Picture, IReadOnlyList<FileFailure> Notes)
{
    /// <summary>Bytes; equal pictures are one.</summary>
    public long SizeOfPictures { get; } = (Picture?.Length ?? 0)
        + Files.Select(file => file.Audio?.Picture?.Content).OfType<byte[]>().Distinct().Sum(content => (long)content.Length);
}
