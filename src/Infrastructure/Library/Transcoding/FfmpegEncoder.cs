using System.ComponentModel;
using System.Diagnostics;
using FunQuail.Application.Library.Audio;
using FunQuail.Domain.Common;
using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Library.Transcoding;

/// <summary>Runs ffmpeg for one conversion, from its start to its certain end.</summary>
internal sealed class FfmpegEncoder(TranscodeOptions options, TimeProvider clock, ILogger<FfmpegEncoder> log)
{
    private const int PieceBytes = 64 << 10;

    /// <summary>How much shorter than its headers say sound may be.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Fills the file. However this ends, ffmpeg has ended. Fails with <c>audio.ffmpeg_missing</c>,
    /// <c>audio.cache_unwritable</c>, <c>audio.transcode_failed</c>, and when it is cancelled with
    /// <c>audio.transcode_stopped</c>.
    /// </summary>
    public async Task<Result> EncodeAsync(Transcode transcode, GrowingFile output, CancellationToken ct)
    {
        using var process = TryStart(transcode);
        if (process is null) return AudioErrors.FfmpegMissing;

        using var limit = new CancellationTokenSource(options.TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        await using var killing = either.Token.UnsafeRegister(_ => process.Kill(entireProcessTree: true), null);
        var listening = FfmpegWords.ListenAsync(process.StandardError);
        var flaw = await FillAsync(output, process.StandardOutput.BaseStream);
        if (flaw is not null) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        var words = await listening;
        if (ct.IsCancellationRequested) return AudioErrors.TranscodeStopped;

        flaw ??= Judge(process.ExitCode, words, output.Length, transcode.Source.Duration);
        if (flaw is null) return Result.Success;

        var reason = $"{flaw.Reason} ({words.Complaint ?? "without a word"})";
        log.NotConverted(transcode.Source.Upload, transcode.Profile.Name, reason);
        return flaw.Error;
    }

    private Process? TryStart(Transcode transcode)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(options.Program, FfmpegArguments.Of(transcode))
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Null when all that came was written.</summary>
    private async Task<Flaw?> FillAsync(GrowingFile output, Stream made)
    {
        var piece = new byte[PieceBytes];
        try
        {
            while (await made.ReadAsync(piece, CancellationToken.None) is > 0 and var count)
            {
                if (output.Length + count > options.MostBytes) return Failed("it made more than is allowed");

                await output.AppendAsync(piece.AsMemory(0, count));
            }

            return null;
        }
        catch (IOException failure)
        {
            return new Flaw(AudioErrors.CacheUnwritable, failure.Message);
        }
    }

    /// <summary>
    /// ffmpeg ends well, too, when it could not read the source to its end; then it has complained, and made less than there is.
    /// Either alone is no flaw: headers lie about lengths, and a broken frame is a click.
    /// </summary>
    private static Flaw? Judge(int exitCode, FfmpegWords words, long length, TimeSpan expected)
    {
        if (exitCode != 0) return Failed("it failed or took too long");
        if (length == 0) return Failed("it made nothing");

        return words.Complaint is not null && words.Made < expected - Slack ? Failed("it stopped in the middle") : null;
    }

    private static Flaw Failed(string reason) => new(AudioErrors.TranscodeFailed, reason);

    private sealed record Flaw(Error Error, string Reason);
}
