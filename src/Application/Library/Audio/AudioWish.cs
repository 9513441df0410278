namespace FunQuail.Application.Library.Audio;

/// <summary>What a caller can play.</summary>
/// <param name="Format">The only format that will do; null for any.</param>
/// <param name="MaxBitRate">Bits per second that are not to be exceeded; null for no limit.</param>
public sealed record AudioWish(AudioFormat? Format = null, int? MaxBitRate = null)
{
    /// <summary>The file as it is.</summary>
    public static readonly AudioWish Anything = new();

    /// <summary>
    /// Whether the file is good as it is. An average that exceeds its nominal rate by a little is no reason for another
    /// generation of loss.
    /// </summary>
    public bool IsMetBy(AudioSource source) =>
        (Format is null || source.Format == Format) && (MaxBitRate is not { } most || source.BitRate <= most * 1.05);
}
