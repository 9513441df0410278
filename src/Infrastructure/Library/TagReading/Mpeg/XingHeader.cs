using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Mpeg;

/// <summary>
/// The counts that encoders hide in a silent first frame: Xing (variable rate) or Info (constant rate) with LAME's extension,
/// or Fraunhofer's VBRI.
/// </summary>
/// <param name="Samples">Per channel, without the encoder's delay and padding; null where it does not say.</param>
/// <param name="Bytes">Null where it does not say.</param>
internal sealed record XingHeader(long? Samples, long? Bytes)
{
    private const int VbriOffset = MpegFrameHeader.Bytes + 32;

    /// <summary>Null where the frame is an ordinary one, which sounds.</summary>
    public static XingHeader? Read(ReadOnlySpan<byte> frame, MpegFrameHeader header)
    {
        var xing = MpegFrameHeader.Bytes + header.SideBytes;
        if (frame.Length >= xing + 8 && (frame[xing..].StartsWith("Xing"u8) || frame[xing..].StartsWith("Info"u8)))
            return ReadXing(frame[(xing + 4)..], header);
        if (frame.Length >= VbriOffset + 18 && frame[VbriOffset..].StartsWith("VBRI"u8))
            return ReadVbri(frame[VbriOffset..], header);
        return null;
    }

    private static XingHeader ReadXing(ReadOnlySpan<byte> xing, MpegFrameHeader header)
    {
        var reader = new SpanReader(xing);
        var flags = reader.U32();
        var frames = (flags & 1) != 0 ? reader.U32() : 0;
        var bytes = (flags & 2) != 0 ? reader.U32() : 0;
        if ((flags & 4) != 0) reader.Skip(100);
        if ((flags & 8) != 0) reader.Skip(4);

        // LAME: nine bytes of name, twelve of other facts, then delay and padding in twelve bits each.
        var hasLame = reader.Byte() != 0;
        reader.Skip(20);
        var gaps = reader.U24();
        var silence = hasLame && !reader.Overrun ? (gaps >> 12) + (gaps & 0xFFF) : 0;
        var samples = ((long)frames * header.Samples) - silence;
        return new XingHeader(samples > 0 ? samples : null, bytes > 0 ? bytes : null);
    }

    private static XingHeader ReadVbri(ReadOnlySpan<byte> vbri, MpegFrameHeader header)
    {
        var reader = new SpanReader(vbri);
        reader.Skip(10);
        var bytes = reader.U32();
        var frames = reader.U32();
        return new XingHeader(frames > 0 ? (long)frames * header.Samples : null, bytes > 0 ? bytes : null);
    }
}
