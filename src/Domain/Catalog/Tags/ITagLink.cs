namespace FunQuail.Domain.Catalog.Tags;

/// <summary>That something carries a tag.</summary>
internal interface ITagLink
{
    int TagId { get; }
}

/// <summary>The one rule of tagging, whatever is tagged.</summary>
internal static class TagLinks
{
    /// <summary>Adds tags that are not there yet, up to the limit; more are left out.</summary>
    public static void AddMissing<T>(this List<T> links, IEnumerable<int> tagIds, Func<int, T> link)
        where T : ITagLink
    {
        foreach (var tagId in tagIds)
        {
            if (links.Count >= CatalogLimits.TagsPerThing) return;
            if (links.TrueForAll(known => known.TagId != tagId)) links.Add(link(tagId));
        }
    }
}
