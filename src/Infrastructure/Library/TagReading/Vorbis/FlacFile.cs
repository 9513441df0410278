using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Library.TagReading.Id3;

namespace FunQuail.Infrastructure.Library.TagReading.Vorbis;

/// <summary>Native FLAC (RFC 9639): metadata blocks, then frames up to the end or to a stray ID3v1 tag.</summary>
internal sealed class FlacFile : IContainer
{
    private const int BlockHeaderBytes = 4;
    private const int StreamHeaderBlock = 0;
    private const int CommentBlock = 4;
    private const int PictureBlock = 6;

    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith("fLaC"u8);

    public Result<AudioStream> Read(AudioSource source, long start, RawTags tags, CancellationToken ct)
    {
        var offset = start + BlockHeaderBytes;
        FlacStreamHeader? header = null;
        var isLast = false;
        for (var blocks = 0; !isLast; blocks++)
        {
            if (blocks > Limits.Frames || source.View(offset, BlockHeaderBytes) is not [var kind, var high, var middle, var low])
                return AudioErrors.Truncated("The file ends within its FLAC metadata.");

            isLast = (kind & 0x80) != 0;
            var length = (high << 16) | (middle << 8) | low;
            offset += BlockHeaderBytes;
            if ((kind & 0x7F) == StreamHeaderBlock) header ??= ReadStreamHeader(source, offset, length);
            else ReadTags(kind & 0x7F, source, offset, length, tags);
            offset += length;
        }

        if (header is null) return AudioErrors.Truncated("The FLAC stream header is damaged.");
        return ReadSound(source, offset, header.Value, ReadForeignTags(source, start, tags), ct);
    }

    private static FlacStreamHeader? ReadStreamHeader(AudioSource source, long offset, int length) =>
        FlacStreamHeader.TryRead(source.View(offset, length), out var header) ? header : null;

    private static void ReadTags(int kind, AudioSource source, long offset, int length, RawTags tags)
    {
        if (kind == CommentBlock) VorbisComments.Parse(source.Block(offset, length), tags);
        if (kind == PictureBlock && tags.WantsPicture(isFront: true, length))
            FlacPicture.Parse(source.Block(offset, length), tags);
    }

    /// <summary>Where the frames end. The foreign ID3 tags are believed only for what the comments leave out.</summary>
    private static long ReadForeignTags(AudioSource source, long start, RawTags tags)
    {
        _ = Id3v2Tag.Read(source, 0, start, tags);
        var tail = source.View(source.Length - Id3v1Tag.TotalBytes, Id3v1Tag.TotalBytes);
        if (!Id3v1Tag.IsAt(tail)) return source.Length;

        Id3v1Tag.Parse(tail, tags);
        return source.Length - Id3v1Tag.TotalBytes;
    }

    private static Result<AudioStream> ReadSound(
        AudioSource source, long offset, FlacStreamHeader header, long end, CancellationToken ct)
    {
        if (source.View(offset, 2) is not [0xFF, 0xF8 or 0xF9])
            return AudioErrors.Truncated("Behind the FLAC metadata no sound follows.");

        var duration = header.Samples > 0 ? AudioStream.Length(header.Samples, header.SampleRate) : null;
        return new AudioStream(
            "audio/flac", "flac", duration, header.SampleRate, header.Channels, header.BitDepth,
            PayloadHash.Of(source, offset, end, ct));
    }
}
