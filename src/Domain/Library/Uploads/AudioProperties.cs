namespace FunQuail.Domain.Library.Uploads;

/// <summary>How a file sounds: facts from its headers.</summary>
/// <param name="BitRate">Average bits per second.</param>
/// <param name="SampleRate">Hertz.</param>
/// <param name="Hash">SHA-256 of the audio payload without tags, 32 bytes.</param>
public sealed record AudioProperties(
    string Mimetype, string Codec, TimeSpan Duration, int BitRate, int SampleRate, int Channels, int? BitDepth, byte[] Hash);
