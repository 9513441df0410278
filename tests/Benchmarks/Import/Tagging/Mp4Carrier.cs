using System.Buffers.Binary;
using System.Text;

namespace FunQuail.Benchmarks.Import.Tagging;

/// <summary>
/// MP4 with one track, whose index comes after the audio, so that new tags move no offset. The mark is in the last sample: for
/// AAC a data stream element in front of the others (ISO 14496-3, 4.4.2.1), for ALAC eight bytes behind the end of the frame.
/// </summary>
internal sealed class Mp4Carrier : ICarrier
{
    private readonly byte[] beforeLastSample;
    private readonly byte[] lastSample;
    private readonly bool aac;
    private readonly byte[] index;

    public Mp4Carrier(byte[] file)
    {
        var atoms = Atoms(file, 0, file.Length).ToDictionary(atom => atom.Name, atom => (atom.Start, atom.End));
        var (start, end) = atoms["moov"];
        if (atoms["mdat"].End != start || end != file.Length)
        {
            throw new InvalidDataException("The carrier's index is not right behind its audio.");
        }

        aac = file.AsSpan(start).IndexOf("mp4a"u8) >= 0;
        var kept = Atoms(file, start + 8, end).Where(atom => atom.Name != "udta");
        index = [.. kept.SelectMany(atom => file[atom.Start..atom.End])];
        var sampleStart = start - GrowLastSample();
        beforeLastSample = file[..sampleStart];
        lastSample = file[sampleStart..start];
        Grow(beforeLastSample, atoms["mdat"].Start);
    }

    private int MarkLength => aac ? 10 : 8;

    public void Write(ByteSink output, TrackTags tags, byte[]? cover, ulong mark)
    {
        output.Put(beforeLastSample);
        if (aac) output.Put([0x80, 8]);
        else output.Put(lastSample);
        output.Big64(mark);
        if (aac) output.Put(lastSample);

        var moov = Open(output, "moov");
        output.Put(index);
        var user = Open(output, "udta");
        var meta = Open(output, "meta");
        output.Zeros(4);
        var handler = Open(output, "hdlr");
        output.Latin("\0\0\0\0\0\0\0\0mdirappl\0\0\0\0\0\0\0\0\0");
        Close(output, handler);
        Mp4Tags.Write(output, tags, cover);
        Close(output, meta);
        Close(output, user);
        Close(output, moov);
    }

    public static int Open(ByteSink output, string name)
    {
        var start = output.Reserve32();
        output.Latin(name);
        return start;
    }

    public static void Close(ByteSink output, int start) => output.SetBig32(start, output.Length - start);

    private static IEnumerable<(string Name, int Start, int End)> Atoms(byte[] bytes, int from, int to)
    {
        for (var at = from; at < to;)
        {
            var end = at + BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            yield return (Encoding.Latin1.GetString(bytes, at + 4, 4), at, end);
            at = end;
        }
    }

    private void Grow(byte[] bytes, int at)
    {
        var span = bytes.AsSpan(at);
        BinaryPrimitives.WriteInt32BigEndian(span, BinaryPrimitives.ReadInt32BigEndian(span) + MarkLength);
    }

    /// <summary>Says how many bytes it had.</summary>
    private int GrowLastSample()
    {
        var (from, to) = (0, index.Length);
        foreach (var name in (string[])["trak", "mdia", "minf", "stbl", "stsz"])
        {
            (_, from, to) = Atoms(index, from, to).Single(atom => atom.Name == name);
            from += 8;
        }

        if (BinaryPrimitives.ReadInt32BigEndian(index.AsSpan(from + 4)) != 0)
        {
            throw new InvalidDataException("The carrier's samples all have one size.");
        }

        var length = BinaryPrimitives.ReadInt32BigEndian(index.AsSpan(to - 4));
        Grow(index, to - 4);
        return length;
    }
}
