using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.Credits;

/// <summary>Why a list of join phrases cannot be used.</summary>
public static class JoinPhraseErrors
{
    public static readonly Error Empty = Error.Invalid(
        "join_phrases.empty", "One of the join phrases is empty: write something between the bars, or remove a bar.");

    public static readonly Error TooMany = Error.Invalid(
        "join_phrases.too_many", $"There are too many join phrases: keep {CatalogLimits.JoinPhrases} of them.");

    internal static Error? Check(string phrase)
    {
        if (string.IsNullOrWhiteSpace(phrase)) return Empty;
        if (phrase.Length > CatalogLimits.JoinPhrase) return TooLong(phrase);
        return char.IsLetterOrDigit(phrase[0]) || char.IsLetterOrDigit(phrase[^1]) ? CutsWords(phrase) : null;
    }

    private static Error TooLong(string phrase) => Error.Invalid(
        "join_phrases.too_long",
        $"The join phrase \"{phrase[..20]}...\" is too long: shorten it to {CatalogLimits.JoinPhrase} characters.");

    private static Error CutsWords(string phrase) => Error.Invalid(
        "join_phrases.cuts_words",
        $"The join phrase \"{phrase}\" would cut names in the middle of a word: put blanks around its words.");
}
