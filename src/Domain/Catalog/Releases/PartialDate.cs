using System.Globalization;

namespace FunQuail.Domain.Catalog.Releases;

/// <summary>
/// A date of which only the year, or year and month, may be known; kept as given (ISO 8601: <c>2007</c>, <c>2007-05</c>,
/// <c>2007-05-15</c>).
/// </summary>
public readonly record struct PartialDate
{
    private static readonly string[] Formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    private readonly string? _text;

    private PartialDate(string text) => _text = text;

    /// <summary>Reads a date; null when the text is none.</summary>
    public static PartialDate? From(string? text) =>
        text is not null && DateOnly.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year > 0
            ? new PartialDate(text)
            : null;

    public override string ToString() => _text ?? "";
}
