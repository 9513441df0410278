using FunQuail.Application.Library.Uploads;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Library.TagReading;

namespace FunQuail.Infrastructure.IntegrationTests.Library.TagReading;

/// <summary>Runs the real reader over files and bytes.</summary>
internal static class Reading
{
    public static AudioFileReader Reader { get; } = new(new Ffprobe(TimeProvider.System));

    public static async Task<AudioFile> OfAsync(string path)
    {
        var read = await Reader.ReadAsync(path, CancellationToken.None);
        Assert.That(read.Errors, Is.Empty, Path.GetFileName(path));
        return read.Value;
    }

    public static async Task<Result<AudioFile>> TryOfAsync(byte[] content)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, content);
            return await Reader.ReadAsync(path, CancellationToken.None);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static async Task<AudioFile> OfAsync(byte[] content)
    {
        var read = await TryOfAsync(content);
        Assert.That(read.Errors, Is.Empty);
        return read.Value;
    }
}
