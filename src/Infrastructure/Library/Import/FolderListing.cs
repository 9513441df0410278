using FunQuail.Application.Library.Import;

namespace FunQuail.Infrastructure.Library.Import;

/// <summary>What one folder holds that matters to an import.</summary>
/// <param name="Files">Audio files in the order of their names.</param>
/// <param name="Picture">The path of the cover that lies here, or null.</param>
/// <param name="WasRead">False when the folder could not be listed: then nothing is known of its files.</param>
internal sealed record FolderListing(
    string Path, IReadOnlyList<FoundFile> Files, string? Picture, IReadOnlyList<FileFailure> Failures, bool WasRead)
{
    public ReleasePlace Release { get; } = ReleasePlace.Of(Path);
}

/// <summary>An audio file as its folder shows it.</summary>
/// <param name="ModifiedAt">To the microsecond, as the database keeps it.</param>
internal sealed record FoundFile(string Folder, string Name, long Size, DateTimeOffset ModifiedAt)
{
    public string Path => System.IO.Path.Combine(Folder, Name);
}
