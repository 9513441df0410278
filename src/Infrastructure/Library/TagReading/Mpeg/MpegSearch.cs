namespace FunQuail.Infrastructure.Library.TagReading.Mpeg;

/// <summary>Finds frames among bytes that may be padding, junk, or no audio at all.</summary>
internal static class MpegSearch
{
    private const int ChunkBytes = 64 << 10;

    /// <summary>Three of the longest frames.</summary>
    private const int ConfirmBytes = 3 * 2881;

    /// <summary>The first frame that is followed by two of its kind, or by the end.</summary>
    public static bool TryFindFirst(AudioSource source, long start, long end, out long offset, out MpegFrameHeader header)
    {
        var limit = Math.Min(end, start + Limits.FrameSearchBytes);
        for (offset = start; offset < limit;)
        {
            var chunk = source.Next(offset, end, ChunkBytes);
            if (chunk.IsEmpty) break;
            var isLast = offset + chunk.Length >= end;
            var searched = isLast ? chunk.Length : Math.Max(1, chunk.Length - ConfirmBytes);
            for (var at = 0; at < searched; at++)
            {
                var sync = chunk[at..searched].IndexOf((byte)0xFF);
                if (sync < 0) break;
                at += sync;
                if (!IsConfirmed(chunk[at..], out header)) continue;
                offset += at;
                return true;
            }

            offset += searched;
        }

        header = default;
        return false;
    }

    /// <summary>Counts the samples of all frames, jumping over what is none; for streams without a Xing header.</summary>
    public static long CountSamples(AudioSource source, long offset, long end, MpegFrameHeader kind, CancellationToken ct)
    {
        var samples = 0L;
        while (source.Next(offset, end, MpegFrameHeader.Bytes) is { Length: >= MpegFrameHeader.Bytes } part)
        {
            ct.ThrowIfCancellationRequested();
            var at = 0;
            while (at + MpegFrameHeader.Bytes <= part.Length)
            {
                if (MpegFrameHeader.TryRead(part[at..], out var header) && header.IsLike(kind))
                {
                    at += header.Length;
                    samples += header.Samples;
                    continue;
                }

                var sync = part[(at + 1)..].IndexOf((byte)0xFF);
                at = sync < 0 ? part.Length : at + 1 + sync;
            }

            offset += at;
        }

        return samples;
    }

    private static bool IsConfirmed(ReadOnlySpan<byte> bytes, out MpegFrameHeader first)
    {
        if (!MpegFrameHeader.TryRead(bytes, out first)) return false;

        var at = first.Length;
        for (var followers = 0; followers < 2; followers++)
        {
            // A stream of one or two frames has to end with its last one.
            if (at == bytes.Length) return true;
            if (at > bytes.Length || !MpegFrameHeader.TryRead(bytes[at..], out var next) || !next.IsLike(first)) return false;
            at += next.Length;
        }

        return true;
    }
}
