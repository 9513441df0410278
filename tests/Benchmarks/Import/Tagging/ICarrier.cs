namespace FunQuail.Benchmarks.Import.Tagging;

/// <summary>An audio file without tags, taken apart once, from which any number of tagged files are made.</summary>
internal interface ICarrier
{
    /// <summary>
    /// Writes a playable file with these tags. The mark becomes part of the encoded audio, so that no two files share it.
    /// </summary>
    void Write(ByteSink output, TrackTags tags, byte[]? cover, ulong mark);
}
