using FunQuail.Domain.Common;

namespace FunQuail.Application.Library.Audio;

/// <summary>Which file to play, and what to make of it.</summary>
/// <param name="Profile">Null for the file as it is.</param>
public sealed record AudioChoice(AudioSource Source, TranscodeProfile? Profile)
{
    /// <summary>
    /// A file that meets the wish by itself; where a format is asked for, also a lesser one, since each conversion costs quality
    /// and time. Else the best file, converted. Refuses with <c>audio.not_playable</c> and <c>audio.lossless_limit</c>.
    /// </summary>
    /// <param name="bestFirst">The files that may be played.</param>
    public static Result<AudioChoice> Among(IReadOnlyList<AudioSource> bestFirst, AudioWish wish)
    {
        if (bestFirst.Count == 0) return AudioErrors.NotPlayable;

        var best = bestFirst[0];
        var candidates = wish.Format is null ? [best] : bestFirst;
        if (candidates.FirstOrDefault(wish.IsMetBy) is { } fitting) return new AudioChoice(fitting, null);
        if (wish is { Format.IsLossless: true, MaxBitRate: not null }) return AudioErrors.LosslessLimit;

        return new AudioChoice(best, TranscodeProfile.Of(best, wish));
    }
}
