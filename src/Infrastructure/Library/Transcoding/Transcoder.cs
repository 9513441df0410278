using FunQuail.Application.Library.Audio;
using FunQuail.Domain.Common;
using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Library.Transcoding;

/// <summary>Converts each thing once at a time, for whoever asks meanwhile, and keeps it when it is whole.</summary>
internal sealed class Transcoder(
    FfmpegEncoder encoder,
    TranscodeCache cache,
    TranscodeSlots slots,
    TranscodeOptions options,
    TimeProvider clock,
    ILogger<Transcoder> log) : ITranscoder, IAsyncDisposable
{
    private readonly Lock _gate = new();

    /// <summary>No more than there are slots, and those that are being stopped.</summary>
    private readonly List<RunningTranscode> _running = [];

    private bool _closed;

    public Task<Stream?> FindAsync(Transcode transcode, CancellationToken ct) => Task.FromResult(cache.TryOpen(transcode.Key));

    public async Task<Result<Stream>> MakeAsync(Transcode transcode, string caller, CancellationToken ct)
    {
        var joined = Join(transcode, caller);
        if (!joined.Succeeded || joined.Value is not CallerStream stream) return joined;

        try
        {
            var begun = await stream.Run.BegunAsync(ct);
            if (begun.Succeeded) return joined;

            await stream.DisposeAsync();
            return Result<Stream>.Failure(begun.Errors);
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Leaves nothing running behind.</summary>
    public async ValueTask DisposeAsync()
    {
        List<RunningTranscode> running;
        lock (_gate)
        {
            _closed = true;
            running = [.. _running];
        }

        foreach (var run in running) run.Stop();
        await Task.WhenAll(running.Select(run => run.Ended));
    }

    private Result<Stream> Join(Transcode transcode, string caller)
    {
        lock (_gate)
        {
            if (_closed) return AudioErrors.TranscodeStopped;

            foreach (var run in _running)
            {
                if (run.Key == transcode.Key && run.TryJoin() is { } joined) return joined;
            }

            // It may have been kept since it was looked for.
            if (cache.TryOpen(transcode.Key) is { } kept) return kept;

            return slots.MakeRoom(_running, caller) is { } refusal ? refusal : Start(transcode, caller);
        }
    }

    private Result<Stream> Start(Transcode transcode, string caller)
    {
        if (cache.TryBegin() is not { } draft) return AudioErrors.CacheUnwritable;

        var run = new RunningTranscode(transcode.Key, caller, draft.File, options.Grace, clock);
        _running.Add(run);
        var stream = run.TryJoin()!;
        _ = Task.Run(() => RunAsync(run, transcode, draft.Path));
        return stream;
    }

    /// <summary>All that a caller could notice is in order before the callers learn of the end.</summary>
    private async Task RunAsync(RunningTranscode run, Transcode transcode, string path)
    {
        using var ended = run;
        var outcome = await EncodeAsync(run, transcode, path);
        if (!outcome.Succeeded) cache.Discard(path);

        lock (_gate) _running.Remove(run);
        run.End(outcome);
    }

    private async Task<Result> EncodeAsync(RunningTranscode run, Transcode transcode, string path)
    {
        try
        {
            var outcome = await encoder.EncodeAsync(transcode, run.File, run.Stopping);
            if (outcome.Succeeded) cache.Keep(path, run.File, transcode.Key);
            return outcome;
        }
        catch (Exception failure)
        {
            log.Unforeseen(failure, transcode.Key);
            return AudioErrors.TranscodeFailed;
        }
    }
}
