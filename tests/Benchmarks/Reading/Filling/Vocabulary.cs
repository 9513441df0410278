using System.Text;
using FunQuail.Domain.Catalog;

namespace FunQuail.Benchmarks.Reading.Filling;

/// <summary>
/// Words that are made of syllables and drawn as words are in names: few often, most seldom. By Zipf's law with Mandelbrot's
/// shift, so that the first stands in about one name of twenty and the last in one or two of a hundred thousand.
/// </summary>
internal sealed class Vocabulary
{
    public const int Size = 20_000;

    private const double Shift = 7;
    private const int AccentedPercent = 8;

    private static readonly string[] Onsets =
    [
        "b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l",
        "m", "n", "p", "pl", "r", "s", "sh", "st", "t", "tr", "v", "w", "z", "",
    ];

    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
    private static readonly string[] Accented = ["á", "é", "í", "ö", "ü", "å", "ê", "ø"];
    private static readonly string[] Codas = ["", "", "", "l", "m", "n", "nd", "r", "rn", "s", "st", "t", "ck"];

    private readonly List<string> _words = new(Size);
    private readonly double[] _upTo = new double[Size];

    public Vocabulary()
    {
        var lot = new SeededNumbers(1);
        var known = new HashSet<string>(Size, StringComparer.Ordinal);
        var sum = 0.0;
        while (_words.Count < Size)
        {
            var word = Make(lot);
            if (word.Length < 2 || !known.Add(NameKey.Of(word))) continue;

            _words.Add(word);
            sum += 1 / (_words.Count + Shift);
            _upTo[_words.Count - 1] = sum;
        }
    }

    public string this[int rank] => _words[rank];

    public bool Knows(string word) => _words.Contains(word);

    /// <summary>The rank of a word, from 0, the frequent ones more often.</summary>
    public int Draw(SeededNumbers lot)
    {
        var share = (lot.Next() >> 11) / (double)(1L << 53) * _upTo[^1];
        var found = Array.BinarySearch(_upTo, share);
        return Math.Min(found < 0 ? ~found : found, Size - 1);
    }

    private static string Make(SeededNumbers lot)
    {
        var word = new StringBuilder();
        for (var syllables = 1 + lot.Below(4); syllables > 0; syllables--)
        {
            word.Append(lot.Pick(Onsets));
            word.Append(lot.Chance(AccentedPercent) ? lot.Pick(Accented) : lot.Pick(Vowels));
            if (syllables == 1 || lot.Chance(20)) word.Append(lot.Pick(Codas));
        }

        return word.ToString();
    }
}
