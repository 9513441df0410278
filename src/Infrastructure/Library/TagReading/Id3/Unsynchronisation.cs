namespace FunQuail.Infrastructure.Library.TagReading.Id3;

/// <summary>ID3v2's trick to hide false frame syncs: a zero behind every 0xFF.</summary>
internal static class Unsynchronisation
{
    /// <returns>How many bytes of <paramref name="target"/> (as long as the source) are used.</returns>
    public static int Undo(ReadOnlySpan<byte> source, Span<byte> target)
    {
        var written = 0;
        while (!source.IsEmpty)
        {
            var mark = source.IndexOf((byte)0xFF);
            var run = mark < 0 ? source.Length : mark + 1;
            source[..run].CopyTo(target[written..]);
            written += run;
            source = source[run..];
            if (mark >= 0 && source is [0, ..]) source = source[1..];
        }

        return written;
    }
}
