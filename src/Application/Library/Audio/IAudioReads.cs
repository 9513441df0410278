using FunQuail.Application.Common.Security;

namespace FunQuail.Application.Library.Audio;

/// <summary>Finds the file to play.</summary>
public interface IAudioReads
{
    /// <summary>
    /// The best file of the recording that the viewer may play (lossless first, then the higher bit rate), or the named one;
    /// null when the recording, or the upload, is not there for this viewer.
    /// </summary>
    Task<AudioSource?> FindAsync(Guid recording, Guid? upload, Viewer viewer, CancellationToken ct);
}

/// <summary>A file to play.</summary>
/// <param name="Path">Where it is: an absolute path, or a key in the store when <paramref name="InStore"/>.</param>
/// <param name="Size">Bytes, as last seen.</param>
/// <param name="ModifiedAt">The file's own time of change, as last seen.</param>
/// <param name="Name">How a downloaded copy is named, extension included.</param>
public sealed record AudioSource(
    Guid Upload, string Path, bool InStore, string Mimetype, long Size, DateTimeOffset ModifiedAt, string Name);
