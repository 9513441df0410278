using FunQuail.Application.Library.Audio;
using FunQuail.Application.Media.Contracts;
using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Library;

/// <summary>
/// Opens audio in place, or from the blob store. What was opened can be read to its end even if the file is removed meanwhile.
/// </summary>
internal sealed class AudioFiles(IBlobStore blobs) : IAudioFiles
{
    public async Task<Result<OpenFile>> OpenAsync(AudioSource source, CancellationToken ct)
    {
        try
        {
            return source.InStore ? await OpenStoredAsync(source, ct) : OpenInPlace(source);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return AudioErrors.FileVanished;
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            return AudioErrors.FileUnreadable;
        }
    }

    private async Task<Result<OpenFile>> OpenStoredAsync(AudioSource source, CancellationToken ct)
    {
        if (await blobs.OpenAsync(source.Path, ct) is not { } blob) return AudioErrors.FileVanished;

        return new OpenFile(blob.Content, PathOf(blob), blob.Length, blob.LastModified);
    }

    /// <summary>
    /// The store's files are the disk's until there is a store elsewhere, which would have to fetch them first.
    /// </summary>
    private static string PathOf(Blob blob) =>
        blob.Content is FileStream file ? file.Name : throw new NotSupportedException("The stored file is not on a disk.");

    private static Result<OpenFile> OpenInPlace(AudioSource source)
    {
        // Unbuffered: the answer is copied in pieces larger than a buffer would be.
        var file = new FileStream(
            source.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0,
                FileOptions.Asynchronous | FileOptions.SequentialScan);
        return new OpenFile(file, source.Path, file.Length, File.GetLastWriteTimeUtc(file.SafeFileHandle));
    }
}
