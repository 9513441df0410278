using System.Globalization;
using System.Text;

namespace FunQuail.Domain.Catalog;

/// <summary>Names made comparable: what differs only in case, accents, width, punctuation or spacing is the same.</summary>
public static class NameKey
{
    public const int MaxLength = 200;

    private static readonly string[] Articles = ["the ", "a ", "an "];

    /// <summary>The key by which equal names are found. Never empty: a name of nothing but signs is its own key.</summary>
    public static string Of(string name)
    {
        var folded = Fold(name, keepSigns: false);
        return Cut(folded.Length > 0 ? folded : Fold(name, keepSigns: true));
    }

    /// <summary>The key by which names are put in order: as <see cref="Of"/>, without a leading English article.</summary>
    public static string ForSorting(string name)
    {
        var key = Of(name);
        var article = Array.Find(Articles, word => key.Length > word.Length && key.StartsWith(word, StringComparison.Ordinal));
        return article is null ? key : key[article.Length..];
    }

    private static string Fold(string name, bool keepSigns)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Control or UnicodeCategory.Format) continue;

            if (Rune.IsWhiteSpace(rune) || (!keepSigns
                && category is UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation))
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else if (keepSigns || !Rune.IsPunctuation(rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static string Cut(string key)
    {
        if (key.Length <= MaxLength) return key;

        return char.IsHighSurrogate(key[MaxLength - 1]) ? key[..(MaxLength - 1)] : key[..MaxLength];
    }
}
