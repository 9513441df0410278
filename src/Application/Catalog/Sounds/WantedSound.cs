namespace FunQuail.Application.Catalog.Sounds;

/// <summary>What audio is coded as, as far as one can ask for it; in the order in which the database keeps them.</summary>
public enum AudioFormat
{
    Mp3,
    Flac,
    Vorbis,
    Opus,
    Aac,
    Alac,
    Wav,
    Aiff,
}

/// <summary>How good audio is at least. The bit rate that it takes differs by format: see <c>docs/api/v2.md</c>.</summary>
public enum AudioQuality
{
    Low = 1,
    Medium,
    High,
    VeryHigh,
}

/// <summary>
/// What something has to sound like: one of its finished files is in one of these formats and at least this good.
/// </summary>
/// <param name="Formats">Any of them; all when there is none.</param>
/// <param name="Quality">Null when any will do.</param>
public sealed record WantedSound(IReadOnlyList<AudioFormat> Formats, AudioQuality? Quality)
{
    private static readonly Dictionary<string, AudioFormat> FormatWords = new()
    {
        ["mp3"] = AudioFormat.Mp3,
        ["flac"] = AudioFormat.Flac,
        ["ogg"] = AudioFormat.Vorbis,
        ["vorbis"] = AudioFormat.Vorbis,
        ["opus"] = AudioFormat.Opus,
        ["aac"] = AudioFormat.Aac,
        ["alac"] = AudioFormat.Alac,
        ["wav"] = AudioFormat.Wav,
        ["aiff"] = AudioFormat.Aiff,
    };

    private static readonly Dictionary<string, AudioQuality> QualityWords = new()
    {
        ["low"] = AudioQuality.Low,
        ["medium"] = AudioQuality.Medium,
        ["high"] = AudioQuality.High,
        ["very_high"] = AudioQuality.VeryHigh,
    };

    /// <param name="formats">Words with commas between; <c>ogg</c> is Vorbis.</param>
    /// <returns>Null when nothing is wanted in particular.</returns>
    /// <exception cref="KeyNotFoundException">A word is not known: the caller has not checked it.</exception>
    public static WantedSound? Of(string? formats, string? quality) => formats is null && quality is null
        ? null
        : new WantedSound(
            [.. (formats?.Split(',') ?? []).Select(word => FormatWords[word]).Distinct().Order()],
            quality is null ? null : QualityWords[quality]);
}
