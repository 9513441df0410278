using FunQuail.Application.Media.Crops;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Common.Processes;
using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Media.Crops;

/// <summary>
/// Has ffmpeg make all crops of a picture that nobody vouches for: its header is checked again, and the process is limited in
/// time, memory and pixels.
/// </summary>
internal sealed class CropFfmpeg(TimeProvider clock, ILogger<CropFfmpeg> log, string program = "ffmpeg")
{
    /// <summary>The largest pictures take 500 MiB; what lies on top of it is the size of ffmpeg's libraries.</summary>
    private const long MostMemory = 1536L << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Fails with <c>picture.undecodable</c>, also where a limit was exceeded, and with <c>picture.ffmpeg_missing</c>.
    /// </summary>
    public async Task<Result<IReadOnlyList<Crop>>> CropAsync(ReadOnlyMemory<byte> original, CancellationToken ct)
    {
        var header = PictureHeader.Read(original.Span);
        if (!header.Succeeded) return CropErrors.Undecodable;

        var folder = Directory.CreateTempSubdirectory("funquail-crops-");
        try
        {
            var call = new ProgramCall(program, CropRecipe.Arguments(header.Value, folder.FullName))
            {
                Input = original,
                Patience = Patience,
                MostMemory = MostMemory,
            };
            var outcome = await Programs.RunAsync(call, clock, ct);
            if (outcome is null) return CropErrors.FfmpegMissing;
            if (outcome.Succeeded && await ReadAsync(header.Value, folder.FullName, ct) is { } crops)
                return Result<IReadOnlyList<Crop>>.Success(crops);

            log.NotCropped(outcome.End, outcome.ExitCode, outcome.Complaint);
            return CropErrors.Undecodable;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Null unless every crop is there and a square of the right size.</summary>
    private static async Task<IReadOnlyList<Crop>?> ReadAsync(PictureHeader original, string folder, CancellationToken ct)
    {
        var crops = new List<Crop>();
        foreach (var size in CropBlobs.Sizes)
        {
            var side = CropRecipe.SideOf(original, size);
            var content = await File.ReadAllBytesAsync(CropRecipe.FileOf(folder, size), ct);
            var made = PictureHeader.Read(content);
            if (!made.Succeeded || made.Value != new PictureHeader(CropBlobs.Mimetype, side, side)) return null;

            crops.Add(new Crop(size, content));
        }

        return crops;
    }
}
