using FunQuail.Domain.Catalog.Tags;

namespace FunQuail.Domain.Catalog.Releases;

/// <summary>That a release carries a tag.</summary>
public sealed class ReleaseTag : ITagLink
{
    private ReleaseTag()
    {
    }

    internal ReleaseTag(int tagId) => TagId = tagId;

    public int ReleaseId { get; private set; }

    public int TagId { get; private set; }
}
