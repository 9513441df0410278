using FunQuail.Infrastructure.Library.TagReading.Id3;
using FunQuail.Infrastructure.Library.TagReading.Iff;
using FunQuail.Infrastructure.Library.TagReading.Mp4;
using FunQuail.Infrastructure.Library.TagReading.Mpeg;
using FunQuail.Infrastructure.Library.TagReading.Ogg;
using FunQuail.Infrastructure.Library.TagReading.Vorbis;

namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>All formats; the one without a mark of its own comes last.</summary>
internal static class Containers
{
    private const int HeadBytes = 16;

    private static readonly IContainer[] All =
        [new FlacFile(), new OggFile(), new Mp4File(), new WavFile(), new AiffFile(), new AdtsFile(), new MpegFile()];

    /// <summary>By content alone, as names lie.</summary>
    public static (IContainer Container, long Start) Recognise(AudioSource source)
    {
        var start = Id3v2Tag.End(source, 0);
        foreach (var container in All)
        {
            if (container.Recognises(source.View(start, HeadBytes))) return (container, start);
        }

        return (All[^1], start);
    }
}
