using FunQuail.Application.Library.Uploads;
using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>
/// Opens a file once and reads it within <see cref="Limits"/>; asks ffprobe where headers leave the length open.
/// </summary>
internal sealed class AudioFileReader(Ffprobe ffprobe) : IAudioFileReader
{
    public async Task<Result<AudioFile>> ReadAsync(string path, CancellationToken ct)
    {
        var tags = new RawTags();
        var read = await Task.Run(() => ReadStream(path, tags, ct), ct);
        if (!read.Succeeded) return read.As<AudioFile>();

        var stream = read.Value;
        var duration = stream.Duration ?? await ffprobe.DurationAsync(path, ct);
        return duration is { } known ? Compose(stream, known, tags) : AudioErrors.NoLength;
    }

    private static Result<AudioFile> Compose(AudioStream stream, TimeSpan duration, RawTags tags)
    {
        var average = stream.Payload.Bytes * 8 / duration.TotalSeconds;
        if (average < Limits.LeastBitRate)
            return AudioErrors.Truncated("The headers promise far more sound than the file can hold.");

        var bitRate = stream.BitRate ?? (int)Math.Min(average, int.MaxValue);
        var facts = new AudioFacts(
            stream.Mimetype, stream.Codec, duration, bitRate, stream.SampleRate, stream.Channels, stream.BitDepth,
            stream.Payload.Hash);
        return new AudioFile(
            facts, TagMapping.Map(tags), tags.Picture, tags.LacksItsPicture ? AudioErrors.PictureTooLarge : null);
    }

    private static Result<AudioStream> ReadStream(string path, RawTags tags, CancellationToken ct)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            return AudioErrors.Unreadable("its name is not one that the system allows.");

        try
        {
            // Opening a pipe would wait for its writer; like devices, pipes have no length.
            var length = new FileInfo(path) is { Exists: true } found ? found.Length : (long?)null;
            if (length == 0) return AudioErrors.Empty;
            if (length > Limits.FileBytes) return AudioErrors.TooLarge;

            using var source = AudioSource.Open(path);
            return ReadStream(source, tags, ct);
        }
        catch (UnauthorizedAccessException)
        {
            return AudioErrors.Unreadable("the server's user may not read it, or it is a folder.");
        }
        catch (IOException problem)
        {
            return AudioErrors.Unreadable(problem is FileNotFoundException or DirectoryNotFoundException
                ? "it is not there, or its name is not valid UTF-8."
                : "the disk or the network drive reported an error.");
        }
    }

    /// <summary>For one open file; the tests count what it reads.</summary>
    internal static Result<AudioStream> ReadStream(AudioSource source, RawTags tags, CancellationToken ct)
    {
        var (container, start) = Containers.Recognise(source);
        return container.Read(source, start, tags, ct);
    }
}
