using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using FunQuail.Benchmarks.Measuring;

namespace FunQuail.Benchmarks.Import.Generation;

/// <summary>A picture for every album: one of three drawings, with the album's number in a comment.</summary>
internal sealed class Covers(IReadOnlyList<byte[]> drawings)
{
    public static async Task<Covers> MakeAsync(string directory, CancellationToken ct)
    {
        string[] sources = ["mandelbrot=s=500x500", "testsrc2=s=500x500", "cellauto=s=500x500:rule=110"];
        var drawings = new List<byte[]>();
        foreach (var source in sources)
        {
            var file = Path.Combine(directory, $"cover-{drawings.Count}.jpg");
            await Programs.OutputAsync(
                "ffmpeg",
                ["-v", "error", "-y", "-f", "lavfi", "-i", source, "-frames:v", "1", "-pix_fmt", "yuvj420p", "-q:v", "5", file],
                ct);
            drawings.Add(await File.ReadAllBytesAsync(file, ct));
        }

        return new Covers(drawings);
    }

    public byte[] For(int album)
    {
        var drawing = drawings[album % drawings.Count];
        var comment = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"album {album:000000}"));
        var segment = new byte[4 + comment.Length];
        BinaryPrimitives.WriteUInt16BigEndian(segment, 0xFFFE);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(2 + comment.Length));
        comment.CopyTo(segment, 4);
        return [.. drawing.AsSpan(0, 2), .. segment, .. drawing.AsSpan(2)];
    }
}
