using FunQuail.Domain.Catalog;

namespace FunQuail.Benchmarks.Reading.Filling;

/// <summary>What is searched for. Words of three kinds in equal parts: common, occasional and rare.</summary>
internal sealed record SearchSamples
{
    private const int OfAKind = 66;
    private const int ShortestPrefix = 3;
    private const int ShortestTypo = 6;

    /// <summary>Words that are names or parts of names.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The beginnings of such.</summary>
    public required IReadOnlyList<string> Prefixes { get; init; }

    /// <summary>Two words of one recording's name, the later first.</summary>
    public required IReadOnlyList<string> Pairs { get; init; }

    /// <summary>Words with one letter changed, so that no name has them.</summary>
    public required IReadOnlyList<string> Typos { get; init; }

    public static SearchSamples Of(Names names)
    {
        var all = names.Counts.Sum();
        var ranks = Enumerable.Range(0, Vocabulary.Size).ToList();
        // Of all words that were used: each of the common ones is more than one in a thousand.
        var common = Some(ranks.Where(rank => names.Counts[rank] > all / 1000));
        var occasional = Some(ranks.Where(rank => names.Counts[rank] > all / 30_000 && names.Counts[rank] < all / 3000));
        var rare = Some(ranks.Where(rank => names.Counts[rank] is > 0 and < 20));
        List<string> words = [.. common, .. occasional, .. rare];
        var lot = new SeededNumbers(7);
        return new SearchSamples
        {
            Words = Shuffled(words, lot),
            Prefixes = Shuffled([.. words.Select(word => Beginning(word, lot))], lot),
            Pairs = [.. PairsIn(names).Take(3 * OfAKind)],
            Typos = [.. TyposOf(occasional.Concat(rare), names.Words, lot)],
        };

        List<string> Some(IEnumerable<int> among)
        {
            var found = among.ToList();
            var step = Math.Max(1, found.Count / OfAKind);
            return [.. found.Where((_, index) => index % step == 0).Take(OfAKind).Select(rank => names.Words[rank])];
        }
    }

    private static string Beginning(string word, SeededNumbers lot) =>
        word.Length <= ShortestPrefix ? word : word[..(ShortestPrefix + lot.Below(word.Length - ShortestPrefix))];

    private static IEnumerable<string> PairsIn(Names names) =>
        from named in names.All().Where((_, index) => index % 97 == 0)
        where named.Thing == NamedThing.Recording
        let words = named.Name.Split(' ')
        where words.Length > 1 && words[0].Length > 2
        select words[1] + " " + words[0];

    private static IEnumerable<string> TyposOf(IEnumerable<string> words, Vocabulary known, SeededNumbers lot)
    {
        foreach (var word in words.Where(word => word.Length >= ShortestTypo))
        {
            var place = 1 + lot.Below(word.Length - 2);
            var wrong = word[..place] + (char)('a' + lot.Below(26)) + word[(place + 1)..];
            if (!known.Knows(wrong) && NameKey.Of(wrong) != NameKey.Of(word)) yield return wrong;
        }
    }

    private static List<string> Shuffled(List<string> words, SeededNumbers lot) => [.. words.OrderBy(_ => lot.Next())];
}
