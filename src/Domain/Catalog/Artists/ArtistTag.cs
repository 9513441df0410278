namespace FunQuail.Domain.Catalog.Artists;

/// <summary>That an artist carries a tag.</summary>
public sealed class ArtistTag
{
    private ArtistTag()
    {
    }

    internal ArtistTag(int tagId) => TagId = tagId;

    public int ArtistId { get; private set; }

    public int TagId { get; private set; }
}
