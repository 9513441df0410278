using System.Text;
using FunQuail.Infrastructure.Library.TagReading;
using FunQuail.Infrastructure.Library.TagReading.Ogg;

namespace FunQuail.Infrastructure.IntegrationTests.Library.TagReading;

/// <summary>Rewrites the comments of an Ogg Vorbis or Opus file, and renumbers its pages as a tagger has to.</summary>
internal static class OggBuilder
{
    public static byte[] Comments(params string[] comments) => Comments((uint)comments.Length, comments);

    public static byte[] Comments(uint claimedCount, params string[] comments)
    {
        List<byte> block = [.. BitConverter.GetBytes(4), .. "test"u8, .. BitConverter.GetBytes(claimedCount)];
        foreach (var comment in comments)
        {
            var bytes = Encoding.UTF8.GetBytes(comment);
            block.AddRange([.. BitConverter.GetBytes(bytes.Length), .. bytes]);
        }

        return [.. block];
    }

    /// <summary>An Opus file with other tags, whose header packet may span many pages.</summary>
    public static byte[] OpusWith(params string[] comments) => OpusWith(Comments(comments));

    public static byte[] OpusWith(byte[] comments)
    {
        var original = Carriers.Bytes("tone.opus");
        var pages = Pages(original);
        List<byte> result = [.. original[..(int)pages[0].End]];
        byte[] packet = [.. "OpusTags"u8, .. comments];
        var sequence = 1;
        for (var offset = 0; offset <= packet.Length; offset += 255 * 255)
        {
            var part = packet[offset..Math.Min(packet.Length, offset + (255 * 255))];
            var isLast = part.Length < 255 * 255;
            byte[] lacing = [.. Enumerable.Repeat((byte)255, part.Length / 255),
                .. isLast ? new[] { (byte)(part.Length % 255) } : []];
            result.AddRange(Page(pages[0].Serial, sequence++, isLast ? 0 : -1, offset > 0, lacing, part));
        }

        foreach (var page in pages.Where(page => page.Granule > 0))
        {
            var body = original[(int)page.BodyStart..(int)page.End];
            var lacing = original[(int)(page.BodyStart - page.Segments)..(int)page.BodyStart];
            result.AddRange(Page(page.Serial, sequence++, page.Granule, false, lacing, body));
        }

        return [.. result];
    }

    private static byte[] Page(uint serial, int sequence, long granule, bool isContinued, byte[] lacing, byte[] body) =>
    [
        .. "OggS"u8, 0, (byte)(isContinued ? 1 : 0), .. BitConverter.GetBytes(granule), .. BitConverter.GetBytes(serial),
        .. BitConverter.GetBytes(sequence), .. new byte[4], (byte)lacing.Length, .. lacing, .. body,
    ];

    private static List<OggPage> Pages(byte[] file)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, file);
        using var source = AudioSource.Open(path);
        List<OggPage> pages = [];
        for (var offset = 0L; OggPage.TryFind(source, offset, out var page); offset = page.End) pages.Add(page);
        File.Delete(path);
        return pages;
    }
}
