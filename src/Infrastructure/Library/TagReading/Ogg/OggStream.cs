namespace FunQuail.Infrastructure.Library.TagReading.Ogg;

/// <summary>
/// Follows one logical stream: header packets go to the tags, the bodies of all later pages to the hash. Page headers are
/// left out of it, so that a tagger that renumbers the pages keeps the hash.
/// </summary>
internal sealed class OggStream(OggCodec codec, uint serial, AudioSource source, PayloadHash hash, RawTags tags) : IDisposable
{
    private readonly OggPacket _packet = new();
    private int _headersLeft = codec.HeaderPackets;
    private long _lastGranule;

    /// <summary>From the last granule position; null where there was none.</summary>
    public TimeSpan? Duration => AudioStream.Length(
        _lastGranule > codec.PreSkip ? _lastGranule - codec.PreSkip : codec.Samples, codec.GranuleRate);

    /// <summary>False when a header packet is too large.</summary>
    public bool TryAdd(OggPage page, CancellationToken ct)
    {
        if (page.Serial != serial) return true;

        var sound = page.BodyStart;
        if (_headersLeft > 0 && !TryAddHeaders(page, out sound)) return false;
        if (_headersLeft > 0 || sound >= page.End) return true;

        hash.Append(source, sound, page.End, ct);
        if (page.Granule > 0) _lastGranule = Math.Max(_lastGranule, page.Granule);
        return true;
    }

    public void Dispose() => _packet.Dispose();

    private bool TryAddHeaders(OggPage page, out long offset)
    {
        Span<byte> lacing = stackalloc byte[255];
        page.Lacing(source).CopyTo(lacing);
        offset = page.BodyStart;
        for (var at = 0; at < page.Segments && _headersLeft > 0; at++)
        {
            if (!_packet.TryAppend(source.View(offset, lacing[at]))) return false;
            offset += lacing[at];
            if (lacing[at] < 255) EndPacket();
        }

        return true;
    }

    private void EndPacket()
    {
        codec.ReadHeader(_packet.Bytes, tags);
        _packet.Clear();
        _headersLeft--;
    }
}
