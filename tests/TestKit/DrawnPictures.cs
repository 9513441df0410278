using System.Buffers.Binary;
using System.Diagnostics;

namespace FunQuail.TestKit;

/// <summary>Pictures that need a real encoder, and a look at what came of them. ffmpeg draws and decodes.</summary>
public static class DrawnPictures
{
    /// <summary>One flat red picture of 8 by 8 pixels in the colours of print (CMYK, inverted as Adobe does).</summary>
    public static readonly byte[] RedInCmyk =
    [
        0xFF, 0xD8, 0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0,
        0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64),
        0xFF, 0xC0, 0, 20, 8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0,
        // One bit ends a block; two bits say that its mean takes none, ten or eleven bits.
        0xFF, 0xC4, 0, 22, 0x00, 0, 3, .. new byte[14], 0, 10, 11,
        0xFF, 0xC4, 0, 20, 0x10, 1, .. new byte[15], 0,
        0xFF, 0xDA, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0,
        // Cyan and black 255 (01 1111111000 0), magenta and yellow 0 (10 01111111111 0).
        .. Packed("0111111110000" + "10011111111110" + "10011111111110" + "0111111110000"),
        0xFF, 0xD9,
    ];

    /// <param name="source">A source of ffmpeg's filters, e.g. <c>testsrc=size=900x500</c>.</param>
    /// <param name="kind">The extension that chooses the format.</param>
    /// <param name="options">Further output options of ffmpeg; one frame is drawn unless they say otherwise.</param>
    public static async Task<byte[]> DrawAsync(string source, string kind, params string[] options)
    {
        using var scratch = new ScratchDirectory();
        var file = scratch.Below("picture." + kind);
        string[] frames = options.Contains("-frames:v") ? [] : ["-frames:v", "1"];
        await RunAsync(["-v", "error", "-f", "lavfi", "-i", source, .. frames, .. options, file], []);
        return await File.ReadAllBytesAsync(file);
    }

    /// <summary>Red, green and blue of one pixel.</summary>
    public static async Task<byte[]> ColourAsync(byte[] picture, int x, int y)
    {
        string[] pixel = ["-vf", $"format=rgb24,crop=1:1:{x}:{y}", "-frames:v", "1", "-f", "rawvideo", "-"];
        return await RunAsync(["-v", "error", "-noautorotate", "-i", "-", .. pixel], picture);
    }

    /// <summary>The JPEG with an Exif block that says how to hold it (CIPA DC-008, tag 274).</summary>
    public static byte[] Held(byte[] jpeg, byte orientation)
    {
        byte[] exif =
            [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
        return WithSegment(jpeg, 0xE1, exif);
    }

    /// <summary>The JPEG with one more segment at its start.</summary>
    public static byte[] WithSegment(byte[] jpeg, byte marker, byte[] content)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
        return [.. jpeg.AsSpan(0, 2), 0xFF, marker, .. length, .. content, .. jpeg.AsSpan(2)];
    }

    /// <summary>Bits as a JPEG's scan holds them: filled up with ones, a zero after each byte of ones.</summary>
    private static byte[] Packed(string bits) =>
    [
        .. bits.PadRight((bits.Length + 7) / 8 * 8, '1').Chunk(8)
            .Select(eight => Convert.ToByte(new string(eight), 2))
            .SelectMany(value => value == 0xFF ? new byte[] { value, 0 } : [value]),
    ];

    private static async Task<byte[]> RunAsync(string[] arguments, byte[] input)
    {
        var start = new ProcessStartInfo("ffmpeg", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var ffmpeg = Process.Start(start)!;
        using var output = new MemoryStream();
        var reading = ffmpeg.StandardOutput.BaseStream.CopyToAsync(output);
        await using (var stream = ffmpeg.StandardInput.BaseStream) await stream.WriteAsync(input);
        await reading;
        await ffmpeg.WaitForExitAsync();
        return ffmpeg.ExitCode == 0
            ? output.ToArray()
            : throw new InvalidOperationException($"ffmpeg {string.Join(' ', arguments)} failed.");
    }
}
