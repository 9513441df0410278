using FunQuail.Domain.Common;

namespace FunQuail.Application.Library.Uploads;

/// <summary>Reads hostile audio files within bounds of time and memory.</summary>
public interface IAudioFileReader
{
    /// <summary>
    /// The file's facts, tags and picture. A failure names what is wrong with the file (<c>audio.*</c> codes);
    /// it never throws for what a file contains, nor for one that cannot be opened.
    /// </summary>
    Task<Result<AudioFile>> ReadAsync(string path, CancellationToken ct);
}
