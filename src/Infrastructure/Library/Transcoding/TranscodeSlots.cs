using FunQuail.Application.Library.Audio;
using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Library.Transcoding;

/// <summary>
/// How many conversions may run, and for whom. Whoever joins a running one needs no room; one that nobody listens to any more
/// gives way, so that somebody who skips from one recording to the next is not kept waiting by what they have left.
/// </summary>
internal sealed class TranscodeSlots(TranscodeOptions options)
{
    /// <summary>Null when there is room: else <c>audio.too_many_transcodes</c> or <c>audio.transcoder_busy</c>.</summary>
    public Error? MakeRoom(IEnumerable<RunningTranscode> running, string caller)
    {
        var active = running.Where(run => !run.IsStopping).ToList();
        var own = active.Where(run => run.Caller == caller).ToList();
        if (own.Count >= options.RunsPerCaller && !own.Exists(run => run.TryGiveWay())) return AudioErrors.TooManyTranscodes;

        active.RemoveAll(run => run.IsStopping);
        return active.Count >= options.Runs && !active.Exists(run => run.TryGiveWay()) ? AudioErrors.TranscoderBusy : null;
    }
}
