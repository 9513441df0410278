namespace FunQuail.Domain.Catalog.Credits;

/// <summary>
/// Splits a printed credit into names and join phrases. Whatever it does, the parts in a row are the printed text again.
/// </summary>
public sealed class CreditSplitter(JoinPhrases phrases)
{
    private const int LongestName = 8;

    private static readonly HashSet<string> BuiltInNames =
        JoinPhrases.NamesOfOneArtist.Select(NameKey.Of).ToHashSet(StringComparer.Ordinal);

    private readonly string[] _longestFirst = [.. phrases.Strong.Concat(phrases.Weak).OrderByDescending(phrase => phrase.Length)];

    /// <param name="printed">The whole credit.</param>
    /// <param name="isOneArtist">
    /// Whether a part of the text that contains join phrases is known as the name of one artist.
    /// </param>
    public IReadOnlyList<CreditPart> Split(string printed, Func<string, bool> isOneArtist)
    {
        var text = printed.Trim();
        var pieces = Cut(text);
        if (pieces.Count is 0 or > CatalogLimits.CreditedNames) return [new CreditPart(text, "")];

        var parts = new List<CreditPart>();
        for (var first = 0; first < pieces.Count;)
        {
            var last = LastOfName(text, pieces, first, isOneArtist);
            var next = last + 1 < pieces.Count ? pieces[last + 1].Start : text.Length;
            parts.Add(Part(text, pieces[first].Start, pieces[last].End, next));
            first = last + 1;
        }

        return parts.TrueForAll(part => part.JoinPhrase.Length <= CatalogLimits.JoinPhrase) ? parts : [new CreditPart(text, "")];
    }

    /// <summary>The text cut only at phrases that no name contains.</summary>
    public IReadOnlyList<CreditPart> SplitAtStrong(string printed) => Split(printed, _ => true);

    /// <summary>Every part of the text that could be one name, so that all can be looked up at once.</summary>
    public IEnumerable<string> PossibleNames(string printed)
    {
        var text = printed.Trim();
        var pieces = Cut(text);
        if (pieces.Count is 0 or > CatalogLimits.CreditedNames) return [text];

        return from first in Enumerable.Range(0, pieces.Count)
               from last in Enumerable.Range(first, Math.Min(LongestName, pieces.Count - first))
               select text[pieces[first].Start..pieces[last].End].Trim();
    }

    // A closing bracket behind the last name belongs to the phrase that opened it.
    private static CreditPart Part(string text, int start, int end, int next)
    {
        var name = text[start..end];
        var closesPhrase = name.EndsWith(')') && !name.Contains('(', StringComparison.Ordinal);
        if (next == text.Length && closesPhrase && name.Trim(' ', ')').Length > 0) end--;

        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new CreditPart(text[start..end], text[end..next]);
    }

    private static int LastOfName(string text, List<Piece> pieces, int first, Func<string, bool> isOneArtist)
    {
        var furthest = first;
        while (furthest + 1 < pieces.Count && furthest - first + 1 < LongestName && !pieces[furthest].EndsStrongly) furthest++;

        for (var last = furthest; last > first; last--)
        {
            var name = text[pieces[first].Start..pieces[last].End];
            if (BuiltInNames.Contains(NameKey.Of(name)) || isOneArtist(name)) return last;
        }

        return first;
    }

    private List<Piece> Cut(string text)
    {
        var pieces = new List<Piece>();
        var start = 0;
        for (var at = 1; at < text.Length; at++)
        {
            var phrase = Array.Find(
                _longestFirst,
                one => string.Compare(text, at, one, 0, one.Length, StringComparison.OrdinalIgnoreCase) == 0);
            if (phrase is null || !HasName(text, start, at) || !HasName(text, at + phrase.Length, text.Length)) continue;

            var next = at + phrase.Length;
            while (char.IsWhiteSpace(text[next])) next++;
            pieces.Add(new Piece(start, at, phrases.IsStrong(phrase)));
            start = next;
            at = next;
        }

        if (text.Length > start) pieces.Add(new Piece(start, text.Length, false));
        return pieces;
    }

    private static bool HasName(string text, int start, int end) =>
        start < end && text.AsSpan(start, end - start).IndexOfAnyExcept(' ', '\t', ')') >= 0;

    private readonly record struct Piece(int Start, int End, bool EndsStrongly);
}
