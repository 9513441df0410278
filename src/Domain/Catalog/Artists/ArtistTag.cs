using FunQuail.Domain.Catalog.Tags;

namespace FunQuail.Domain.Catalog.Artists;

/// <summary>That an artist carries a tag.</summary>
public sealed class ArtistTag : ITagLink
{
    private ArtistTag()
    {
    }

    internal ArtistTag(int tagId) => TagId = tagId;

    public int ArtistId { get; private set; }

    public int TagId { get; private set; }
}
