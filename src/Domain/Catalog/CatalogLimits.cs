namespace FunQuail.Domain.Catalog;

/// <summary>Bounds that every catalogue text keeps, in UTF-16 units.</summary>
public static class CatalogLimits
{
    public const int Name = 500;
    public const int JoinPhrase = 100;
    public const int JoinPhrases = 200;
    public const int CreditedNames = 100;
    public const int Fid = 500;
    public const int ShortText = 200;
    public const int Lyrics = 100_000;
    public const int TagsPerThing = 20;
    public const int TagName = 60;
    public const int TracksPerRelease = 10_000;
}
