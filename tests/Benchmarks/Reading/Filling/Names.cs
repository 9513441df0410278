using System.Globalization;

namespace FunQuail.Benchmarks.Reading.Filling;

/// <summary>The names of everything, the same each time, and how often each word stands in one.</summary>
internal sealed class Names(CatalogSize size)
{
    private static readonly int[] LengthsOfTitles = [1, 2, 2, 2, 3, 3, 3, 4, 5, 6];
    private static readonly int[] LengthsOfArtists = [1, 2, 2, 2, 3];

    public Vocabulary Words { get; } = new();

    /// <summary>How often the word of each rank stands in a name.</summary>
    public IReadOnlyList<int> Counts => field ??= Count();

    public IEnumerable<(NamedThing Thing, int Number, string Name)> All()
    {
        // Genres are few and differ: words from the upper ranks, one each.
        for (var number = 1; number <= CatalogSize.Tags; number++)
            yield return (NamedThing.Tag, number, Capitalised(Words[number * 29]));

        foreach (var (thing, number, ranks) in Drawn())
            yield return (thing, number, string.Join(' ', ranks.Select(rank => Capitalised(Words[rank]))));
    }

    private IEnumerable<(NamedThing Thing, int Number, int[] Ranks)> Drawn()
    {
        (NamedThing Thing, int Count, int[] Lengths)[] plan =
        [
            (NamedThing.Artist, size.Artists, LengthsOfArtists),
            (NamedThing.ReleaseGroup, size.ReleaseGroups, LengthsOfTitles),
            (NamedThing.Recording, size.Tracks, LengthsOfTitles),
        ];
        foreach (var (thing, count, lengths) in plan)
        {
            var lot = new SeededNumbers((ulong)thing + 100);
            for (var number = 1; number <= count; number++)
            {
                var ranks = new int[lot.Pick(lengths)];
                for (var place = 0; place < ranks.Length; place++) ranks[place] = Words.Draw(lot);
                yield return (thing, number, ranks);
            }
        }
    }

    private int[] Count()
    {
        var counts = new int[Vocabulary.Size];
        foreach (var rank in Drawn().SelectMany(drawn => drawn.Ranks)) counts[rank]++;
        return counts;
    }

    private static string Capitalised(string word) => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..];
}
