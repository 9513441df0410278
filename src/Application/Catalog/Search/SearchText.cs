using System.Text;

namespace FunQuail.Application.Catalog.Search;

/// <summary>
/// What somebody typed to find things by. Which words it has, and how they are compared, is the matter of the index; here only
/// goes what no text may hold.
/// </summary>
public sealed record SearchText
{
    /// <summary>How much is taken of it, in UTF-16 units. The wire formats refuse more.</summary>
    public const int MaxLength = 200;

    private SearchText(string value) => Value = value;

    /// <summary>Never empty, with blanks for control characters and for halves of surrogate pairs.</summary>
    public string Value { get; }

    /// <summary>Null when there is nothing to look for.</summary>
    public static SearchText? From(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;

        var kept = new StringBuilder(typed.Length);
        foreach (var rune in (typed.Length > MaxLength ? typed[..MaxLength] : typed).EnumerateRunes())
            kept.Append(Rune.IsControl(rune) || rune == Rune.ReplacementChar ? " " : rune.ToString());

        var value = kept.ToString().Trim();
        return value.Length == 0 ? null : new SearchText(value);
    }
}
