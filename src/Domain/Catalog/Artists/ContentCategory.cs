namespace FunQuail.Domain.Catalog.Artists;

/// <summary>What an artist's audio is.</summary>
public enum ContentCategory
{
    Music,
    Podcast,
    Other,
}
