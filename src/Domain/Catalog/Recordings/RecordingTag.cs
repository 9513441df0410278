using FunQuail.Domain.Catalog.Tags;

namespace FunQuail.Domain.Catalog.Recordings;

/// <summary>That a recording carries a tag.</summary>
public sealed class RecordingTag : ITagLink
{
    private RecordingTag()
    {
    }

    internal RecordingTag(int tagId) => TagId = tagId;

    public int RecordingId { get; private set; }

    public int TagId { get; private set; }
}
