using System.Buffers.Binary;

namespace FunQuail.Benchmarks.Import.Tagging;

/// <summary>
/// Ogg (RFC 3533) with Vorbis or Opus in it: the pages of the headers are laid out anew, those of the audio only get new numbers.
/// The mark lies behind the end of the last Vorbis packet, where decoders do not look, or is the padding of a silent Opus packet.
/// </summary>
internal sealed class OggCarrier : ICarrier
{
    private const int HeaderLength = 27;
    private const int FullPage = 255;

    private readonly bool opus;
    private readonly byte[] identification;
    private readonly byte[]? setup;
    private readonly int serial;
    private readonly List<byte[]> audio = [];
    private readonly int configuration;

    public OggCarrier(byte[] file)
    {
        var pages = Pages(file).ToList();
        var first = pages[0];
        serial = BinaryPrimitives.ReadInt32LittleEndian(first.AsSpan(14));
        identification = first[(HeaderLength + first[26])..];
        opus = identification.AsSpan().StartsWith("OpusHead"u8);

        var headers = opus ? 2 : 3;
        var packets = new List<MemoryStream> { new() };
        foreach (var page in pages)
        {
            if (packets.Count > headers) audio.Add(page);
            else Collect(page, packets);
        }

        setup = opus ? null : packets[2].ToArray();
        configuration = audio[0][HeaderLength + audio[0][26]] & 0xFC;
    }

    public void Write(ByteSink output, TrackTags tags, byte[]? cover, ulong mark)
    {
        var comment = new ByteSink();
        comment.Latin(opus ? "OpusTags" : "\x03vorbis");
        VorbisComment.Write(comment, tags, cover);
        if (!opus) comment.Byte(1);

        var number = 0;
        WriteHeaders(output, [identification], flags: 2, ref number);
        var written = comment.Written.ToArray();
        WriteHeaders(output, setup is null ? [written] : [written, setup], flags: 0, ref number);
        foreach (var page in audio)
        {
            var start = output.Length;
            if (page == audio[^1]) WriteMarked(output, page, mark);
            else output.Put(page);
            Seal(output, start, number++);
        }
    }

    private static IEnumerable<byte[]> Pages(byte[] file)
    {
        for (var at = 0; at < file.Length;)
        {
            var segments = file.AsSpan(at + HeaderLength, file[at + 26]);
            var length = HeaderLength + segments.Length;
            foreach (var segment in segments) length += segment;
            yield return file[at..(at + length)];
            at += length;
        }
    }

    private static void Collect(byte[] page, List<MemoryStream> packets)
    {
        var at = HeaderLength + page[26];
        foreach (var segment in page.AsSpan(HeaderLength, page[26]))
        {
            packets[^1].Write(page, at, segment);
            at += segment;
            if (segment < 255) packets.Add(new MemoryStream());
        }
    }

    private void WriteHeaders(ByteSink output, byte[][] packets, int flags, ref int number)
    {
        var bytes = packets.SelectMany(packet => packet).ToArray();
        var lacing = packets.SelectMany(Lacing).ToArray();
        var at = 0;
        for (var first = 0; first < lacing.Length; first += FullPage)
        {
            var segments = lacing.AsSpan(first, Math.Min(FullPage, lacing.Length - first));
            var length = 0;
            foreach (var segment in segments) length += segment;
            var ends = segments.ContainsAnyExcept((byte)255);
            var continued = first > 0 && lacing[first - 1] == 255 ? 1 : 0;

            var start = output.Length;
            output.Latin("OggS\0");
            output.Byte(flags | continued);
            if (ends) output.Zeros(8);
            else output.Big64(ulong.MaxValue);
            output.Little32(serial);
            output.Zeros(8);
            output.Byte(segments.Length);
            output.Put(segments);
            output.Put(bytes.AsSpan(at, length));
            Seal(output, start, number++);
            at += length;
        }
    }

    private static IEnumerable<byte> Lacing(byte[] packet) =>
        Enumerable.Repeat((byte)255, packet.Length / 255).Append((byte)(packet.Length % 255));

    private void WriteMarked(ByteSink output, byte[] page, ulong mark)
    {
        var segments = page[26];
        var last = page[HeaderLength + segments - 1];
        byte[] lacing = opus ? [last, 11] : [.. Lacing(new byte[last + 8])];
        output.Put(page.AsSpan(0, 26));
        output.Byte(segments - 1 + lacing.Length);
        output.Put(page.AsSpan(HeaderLength, segments - 1));
        output.Put(lacing);
        output.Put(page.AsSpan(HeaderLength + segments));
        // RFC 6716, 3.2.5: code 3, one frame of no bytes, and eight bytes of padding.
        if (opus) output.Put([(byte)(configuration | 3), 0x41, 8]);
        output.Big64(mark);
    }

    private static void Seal(ByteSink output, int start, int number)
    {
        output.SetLittle32(start + 18, number);
        output.SetLittle32(start + 22, 0);
        output.SetLittle32(start + 22, (int)OggChecksum.Of(output.Written[start..]));
    }
}
