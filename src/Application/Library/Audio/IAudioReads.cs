using FunQuail.Application.Common.Security;

namespace FunQuail.Application.Library.Audio;

/// <summary>Finds the files to play.</summary>
public interface IAudioReads
{
    /// <summary>
    /// The files of the recording that the viewer may play, the best first (lossless before lossy, then the higher bit rate) and
    /// no more than twenty, or the named one alone; none when the recording, or the upload, is not there for this viewer.
    /// </summary>
    Task<IReadOnlyList<AudioSource>> ListAsync(Guid recording, Guid? upload, Viewer viewer, CancellationToken ct);
}

/// <summary>A file to play.</summary>
/// <param name="Path">Where it is: an absolute path, or a key in the store when <paramref name="InStore"/>.</param>
/// <param name="BitRate">Average bits per second.</param>
/// <param name="Duration">As its headers say.</param>
/// <param name="Size">Bytes, as last seen.</param>
/// <param name="ModifiedAt">The file's own time of change, as last seen.</param>
/// <param name="Name">How a downloaded copy is named, without extension.</param>
/// <param name="Extension">The file's own, with its dot; may be empty.</param>
public sealed record AudioSource(
    Guid Upload,
    string Path,
    bool InStore,
    string Mimetype,
    string Codec,
    int BitRate,
    TimeSpan Duration,
    long Size,
    DateTimeOffset ModifiedAt,
    string Name,
    string Extension)
{
    /// <summary>What the file is by itself; null for what cannot be asked for.</summary>
    public AudioFormat? Format => AudioFormat.Of(Codec, Mimetype);
}
