using System.Globalization;
using FunQuail.Application.Catalog.Sounds;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

/// <summary>
/// Narrows lists whose rows <c>x</c> have the columns <c>sound</c> and <c>quality</c> that the database keeps: five bits for each
/// format, of any sound and of at least each quality. Each condition is served by an index, and no row meets two of them.
/// </summary>
internal static class SoundFilter
{
    private const int BitsOfFormat = 5;

    public static ListRequest WhereSound(this ListRequest request, WantedSound? sound) =>
        sound is null ? request : request.Where(Of(sound));

    private static ListFilter Of(WantedSound sound)
    {
        var least = (int)(sound.Quality ?? 0);
        var name = "sound-" + Number(least) + string.Concat(sound.Formats.Select(format => "-" + Number((int)format)));
        return new ListFilter(name, [.. sound.Formats.Count == 0 ? InAnyFormat(least) : InFormats(sound.Formats, least)]);
    }

    private static IEnumerable<string> InAnyFormat(int least) =>
        Enumerable.Range(least, (int)AudioQuality.VeryHigh - least + 1).Select(quality => "x.quality = " + Number(quality));

    private static IEnumerable<string> InFormats(IReadOnlyList<AudioFormat> formats, int least)
    {
        var former = 0L;
        foreach (var format in formats)
        {
            // What can never be, nobody has to look for.
            if (least == (int)AudioQuality.VeryHigh && IsNeverPerfect(format)) continue;

            var (any, wanted) = (Bit(format, 0), Bit(format, least));
            // The index of a format has what is in it at all.
            var condition = Has(any) + (least > 0 ? " AND " + Has(wanted) : "");
            yield return former == 0 ? condition : condition + " AND x.sound & " + Number(former) + " = 0";

            former |= wanted;
        }
    }

    /// <summary>Opus counts as very high at its highest bit rate, the others never do.</summary>
    private static bool IsNeverPerfect(AudioFormat format) => format is AudioFormat.Mp3 or AudioFormat.Aac or AudioFormat.Vorbis;

    private static string Has(long bit) => "x.sound & " + Number(bit) + " <> 0";

    private static long Bit(AudioFormat format, int quality) => 1L << ((int)format * BitsOfFormat + quality);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
