using System.Globalization;

namespace FunQuail.Application.Common.Limits;

/// <summary>How many calls a span of time takes, such as <c>1000/hour</c>.</summary>
/// <param name="Limit">How many calls, at least one.</param>
/// <param name="Window">The span, which slides: at any moment, what was called this long before it counts.</param>
public sealed record Rate(int Limit, TimeSpan Window)
{
    private static readonly IReadOnlyList<(string Word, TimeSpan Window)> Units =
    [
        ("second", TimeSpan.FromSeconds(1)), ("minute", TimeSpan.FromMinutes(1)), ("hour", TimeSpan.FromHours(1)),
        ("day", TimeSpan.FromDays(1)),
    ];

    /// <summary>Reads <c>1000/hour</c> or <c>1000/h</c>; null when it is no rate. The unit's first letter decides.</summary>
    public static Rate? Parse(string text)
    {
        var parts = text.Split('/');
        if (parts is not [var number, { Length: > 0 } unit]) return null;
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit == 0) return null;

        var known = Units.FirstOrDefault(one => one.Word[0] == char.ToLowerInvariant(unit[0]));
        return known.Word is null || !unit.All(char.IsAsciiLetter) ? null : new Rate(limit, known.Window);
    }

    /// <summary>As it is read, with the unit's whole word.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Limit}/{Unit}");

    private string Unit => Units.First(unit => unit.Window == Window).Word;
}
