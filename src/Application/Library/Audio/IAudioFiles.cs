using System.Globalization;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Library.Audio;

/// <summary>Opens files to play, wherever they are.</summary>
public interface IAudioFiles
{
    /// <summary>
    /// The file, open. Fails with <c>audio.file_vanished</c> when it is no longer there, and with <c>audio.file_unreadable</c>
    /// when the server may not or cannot read it.
    /// </summary>
    Task<Result<OpenFile>> OpenAsync(AudioSource source, CancellationToken ct);
}

/// <summary>A file that is open for reading with seeking; whoever got it disposes of it.</summary>
/// <param name="Path">Where another program finds it.</param>
/// <param name="Length">Bytes, as they are now.</param>
/// <param name="LastModified">The file's own time of change, as it is now.</param>
public sealed record OpenFile(Stream Content, string Path, long Length, DateTimeOffset LastModified) : IAsyncDisposable
{
    /// <summary>A file is changed with its time or its length; each upload has states of its own.</summary>
    public string StateOf(AudioSource source) => string.Create(
        CultureInfo.InvariantCulture, $"{source.Upload:N}-{LastModified.UtcTicks:x}-{Length:x}");

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
