using System.Buffers.Binary;
using System.Text;

namespace FunQuail.Benchmarks.Import.Tagging;

/// <summary>
/// MPEG-1 layer III with an ID3v2.4 tag in front. The mark is the ancillary bytes of a silent frame added at the end; where
/// there is a Xing header, it counts that frame.
/// </summary>
internal sealed class Mp3Carrier : ICarrier
{
    private const int Padding = 1024;

    private static readonly int[] Kilobits = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Rates = [44100, 48000, 32000];

    private static readonly Dictionary<TagField, string> Names = new()
    {
        [TagField.Title] = "TIT2",
        [TagField.Artist] = "TPE1",
        [TagField.AlbumArtist] = "TPE2",
        [TagField.Album] = "TALB",
        [TagField.Date] = "TDRC",
        [TagField.Genre] = "TCON",
        [TagField.Label] = "TPUB",
        [TagField.Compilation] = "TCMP",
        [TagField.Artists] = "ARTISTS",
        [TagField.Barcode] = "BARCODE",
        [TagField.ReleaseType] = "MusicBrainz Album Type",
        [TagField.TrackGain] = "REPLAYGAIN_TRACK_GAIN",
        [TagField.AlbumGain] = "REPLAYGAIN_ALBUM_GAIN",
        [TagField.ReleaseId] = "MusicBrainz Album Id",
        [TagField.ReleaseGroupId] = "MusicBrainz Release Group Id",
        [TagField.ReleaseTrackId] = "MusicBrainz Release Track Id",
        [TagField.ArtistId] = "MusicBrainz Artist Id",
        [TagField.AlbumArtistId] = "MusicBrainz Album Artist Id",
    };

    private readonly byte[] frames;
    private readonly byte[] silence;
    private readonly int sideInformation;

    public Mp3Carrier(byte[] file)
    {
        frames = file;
        var mono = file[3] >> 6 == 3;
        sideInformation = mono ? 17 : 32;
        silence = new byte[144_000 * Kilobits[file[2] >> 4] / Rates[(file[2] >> 2) & 3]];
        file.AsSpan(0, 4).CopyTo(silence);
        silence[1] |= 1; // no checksum
        silence[2] &= 0xFD; // no padding byte
        CountTheSilence(file.AsSpan(4 + sideInformation));
    }

    public void Write(ByteSink output, TrackTags tags, byte[]? cover, ulong mark)
    {
        output.Latin("ID3\x04\0\0");
        var size = output.Reserve32();
        foreach (var (field, values) in tags.All)
        {
            if (Names.TryGetValue(field, out var name)) WriteText(output, name, values);
        }

        WriteText(output, "TRCK", [tags.OfTotal(TagField.Track, TagField.TrackTotal)]);
        WriteText(output, "TPOS", [tags.OfTotal(TagField.Disc, TagField.DiscTotal)]);
        if (tags.First(TagField.RecordingId) is { } recording)
        {
            WriteFrame(output, "UFID", "http://musicbrainz.org\0" + recording, []);
        }

        if (cover is not null) WriteFrame(output, "APIC", "\0image/jpeg\0\x03\0", cover);
        output.Zeros(Padding);
        output.SetSyncSafe32(size, output.Length - size - 4);

        output.Put(frames);
        var start = output.Length;
        output.Put(silence);
        BinaryPrimitives.WriteUInt64BigEndian(output.Written[(start + 4 + sideInformation)..], mark);
    }

    private static void WriteText(ByteSink output, string name, string[] values)
    {
        var known = name.Length == 4;
        var text = Encoding.UTF8.GetBytes(string.Join('\0', values));
        WriteFrame(output, known ? name : "TXXX", known ? "\x03" : $"\x03{name}\0", text);
    }

    private static void WriteFrame(ByteSink output, string id, string head, ReadOnlySpan<byte> body)
    {
        output.Latin(id);
        output.SyncSafe32(head.Length + body.Length);
        output.Zeros(2);
        output.Latin(head);
        output.Put(body);
    }

    private void CountTheSilence(Span<byte> header)
    {
        if (!header.StartsWith("Xing"u8) && !header.StartsWith("Info"u8)) return;

        if ((header[7] & 3) != 3) throw new InvalidDataException("The carrier's Xing header counts neither frames nor bytes.");
        BinaryPrimitives.WriteInt32BigEndian(header[8..], BinaryPrimitives.ReadInt32BigEndian(header[8..]) + 1);
        BinaryPrimitives.WriteInt32BigEndian(header[12..], BinaryPrimitives.ReadInt32BigEndian(header[12..]) + silence.Length);
    }
}
