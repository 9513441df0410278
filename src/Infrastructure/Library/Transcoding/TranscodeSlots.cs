using FunQuail.Application.Library.Audio;
using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Library.Transcoding;

/// <summary>How many conversions run, for whom. Whoever joins a running one takes no slot.</summary>
internal sealed class TranscodeSlots(TranscodeOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);
    private int _all;

    /// <summary>Fails with <c>audio.too_many_transcodes</c> and <c>audio.transcoder_busy</c>.</summary>
    public Result Take(string caller)
    {
        lock (_gate)
        {
            var own = _taken.GetValueOrDefault(caller);
            if (own >= options.RunsPerCaller) return AudioErrors.TooManyTranscodes;
            if (_all >= options.Runs) return AudioErrors.TranscoderBusy;

            _taken[caller] = own + 1;
            _all++;
            return Result.Success;
        }
    }

    public void Release(string caller)
    {
        lock (_gate)
        {
            if (--_taken[caller] == 0) _taken.Remove(caller);
            _all--;
        }
    }
}
