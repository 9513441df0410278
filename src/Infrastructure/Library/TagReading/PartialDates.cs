using System.Globalization;

namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>Dates of which only the year, or the year and month, may be known.</summary>
internal static class PartialDates
{
    /// <summary>
    /// <c>2007</c>, <c>2007-05</c> or <c>2007-05-15</c>, whatever time follows; null for all else. Zeros mean unknown.
    /// </summary>
    public static string? Parse(string? text)
    {
        if (text is null) return null;

        var time = text.AsSpan().IndexOfAny('T', ' ');
        var parts = (time < 0 ? text : text[..time]).Split('-');
        if (parts.Length > 3 || Digits(parts[0], 4) is not (> 0 and var year)) return null;
        if (parts.Length == 1 || Digits(parts[1], 2) is 0) return parts[0];
        if (Digits(parts[1], 2) is not (>= 1 and <= 12 and var month)) return null;
        if (parts.Length == 2 || Digits(parts[2], 2) is 0) return $"{parts[0]}-{parts[1]}";

        return Digits(parts[2], 2) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
            ? $"{parts[0]}-{parts[1]}-{parts[2]}"
            : null;
    }

    private static int? Digits(string text, int count) =>
        text.Length == count && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
