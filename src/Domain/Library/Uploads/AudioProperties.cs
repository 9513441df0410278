namespace FunQuail.Domain.Library.Uploads;

/// <summary>How a file sounds: facts from its headers.</summary>
/// <param name="BitRate">Average bits per second.</param>
/// <param name="SampleRate">Hertz.</param>
/// <param name="Hash">SHA-256 of the audio payload without tags, 32 bytes.</param>
public sealed record AudioProperties(
    string Mimetype, string Codec, TimeSpan Duration, int BitRate, int SampleRate, int Channels, int? BitDepth, byte[] Hash)
{
    public bool Equals(AudioProperties? other) =>
        other is not null
        && (Mimetype, Codec, Duration, BitRate, SampleRate, Channels, BitDepth)
            == (other.Mimetype, other.Codec, other.Duration, other.BitRate, other.SampleRate, other.Channels, other.BitDepth)
        && Hash.AsSpan().SequenceEqual(other.Hash);

    public override int GetHashCode() => HashCode.Combine(Codec, Duration, Hash.Length > 0 ? Hash[0] : 0);
}
