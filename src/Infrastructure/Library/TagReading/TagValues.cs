using System.Globalization;

namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>Reads ids, numbers and lists out of text.</summary>
internal static class TagValues
{
    private const int LargestNumber = 9_999;
    private const int IsrcLength = 12;

    /// <summary>EBU R128 aims at -23 LUFS, ReplayGain 2.0 at -18 (RFC 7845, section 5.2.1).</summary>
    private const double R128Distance = 5;

    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private const NumberStyles Padded = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    private static readonly char[] ListMarks = ['/', ';', ',', ' '];

    public static Guid? Mbid(string? text) =>
        Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty ? id : null;

    /// <summary>Ids contain none of the marks that join them, so that every joint can be undone.</summary>
    public static IReadOnlyList<Guid> Mbids(IReadOnlyList<string> values) =>
        [.. Split(values, ListMarks, distinct: false).Select(Mbid).OfType<Guid>()];

    /// <summary>Trimmed parts, none twice.</summary>
    public static IReadOnlyList<string> Split(IReadOnlyList<string> values, char[] marks, bool distinct = true)
    {
        if (values.Count == 0) return [];

        var parts = values.SelectMany(
            value => value.Split(marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (distinct) parts = parts.Distinct(StringComparer.OrdinalIgnoreCase);
        return [.. parts.Take(Limits.ValuesPerField)];
    }

    /// <summary>Release-group types in lower case. A slash parts them, except in MusicBrainz' <c>mixtape/street</c>.</summary>
    public static IReadOnlyList<string> Types(IReadOnlyList<string> values)
    {
        const string mixtape = "mixtape/street";
        const string masked = "mixtape\u0001street";
        IReadOnlyList<string> lower =
            [.. values.Select(value => value.ToLowerInvariant().Replace(mixtape, masked, StringComparison.Ordinal))];
        return [.. Split(lower, ['/', ';', ',']).Select(type => type == masked ? mixtape : type)];
    }

    public static IReadOnlyList<string> Isrcs(IReadOnlyList<string> values) =>
        [.. Split(values, ListMarks)
            .Select(isrc => isrc.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant())
            .Where(isrc => isrc.Length == IsrcLength && isrc.All(char.IsAsciiLetterOrDigit))
            .Distinct()];

    /// <summary>A number with or without its total: <c>3</c>, <c>3/12</c>; the field for totals fills in.</summary>
    public static (int? Number, int? Total) Position(string? number, string? total)
    {
        var slash = number?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        var (first, second) = slash < 0 ? (number, null) : (number![..slash], number[(slash + 1)..]);
        return (Count(first), Count(second) ?? Count(total));
    }

    public static double? Decibels(string? text)
    {
        var number = text?.Trim() ?? "";
        if (number.EndsWith("db", StringComparison.OrdinalIgnoreCase)) number = number[..^2].TrimEnd();
        return Number(number) is >= -100 and <= 100 and var gain ? gain : null;
    }

    /// <summary>Opus' gain, a whole number of 1/256 dB, on ReplayGain's scale.</summary>
    public static double? R128(string? text) =>
        short.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var gain)
            ? (gain / 256.0) + R128Distance
            : null;

    public static double? Peak(string? text) => Number(text) is >= 0 and <= 100 and var peak ? peak : null;

    private static double? Number(string? text) =>
        double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static int? Count(string? text) =>
        int.TryParse(text, Padded, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= LargestNumber
            ? count : null;
}
