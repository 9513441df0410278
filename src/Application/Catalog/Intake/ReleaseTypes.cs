using FunQuail.Domain.Catalog.ReleaseGroups;

namespace FunQuail.Application.Catalog.Intake;

/// <summary>MusicBrainz's words for types of release groups, as tags carry them.</summary>
internal static class ReleaseTypes
{
    private static readonly Dictionary<string, ReleaseGroupPrimaryType> PrimaryWords = Words<ReleaseGroupPrimaryType>();
    private static readonly Dictionary<string, ReleaseGroupSecondaryType> SecondaryWords = Words<ReleaseGroupSecondaryType>();

    public static ReleaseGroupPrimaryType Primary(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (PrimaryWords.TryGetValue(Bare(word), out var type)) return type;
        }

        return ReleaseGroupPrimaryType.Other;
    }

    public static IReadOnlyList<ReleaseGroupSecondaryType> Secondary(IEnumerable<string> words) =>
        [.. words.Select(Bare).Where(SecondaryWords.ContainsKey).Select(word => SecondaryWords[word]).Distinct().Order()];

    // "DJ-mix", "Mixtape/Street" and "field recording" are one word each to us.
    private static string Bare(string word) => string.Concat(word.Where(char.IsLetter)).ToLowerInvariant();

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);
}
