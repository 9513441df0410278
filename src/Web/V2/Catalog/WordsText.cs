namespace FunQuail.Web.V2.Catalog;

/// <summary>What the parameter <c>q</c> of lists is described by.</summary>
internal static class WordsText
{
    public const string InNameOrCredit =
        "Only those with all of these words in the name or the credit, whatever their case, accents and order; the last may be " +
        "the beginning of one.";
}
