namespace FunQuail.Application.Catalog.Contracts;

/// <summary>How much there is, whoever may see it.</summary>
public interface ICatalogCounts
{
    /// <summary>Things are counted as of now; hours and top tags may be ten minutes old, because they cost a walk.</summary>
    Task<CatalogCounts> CountAsync(CancellationToken ct);
}

/// <param name="Hours">How long it takes to hear every recording once.</param>
/// <param name="TopTags">The tags that most recordings have, at most three.</param>
public sealed record CatalogCounts(
    int Artists, int ReleaseGroups, int Releases, int Recordings, double Hours, IReadOnlyList<TagCount> TopTags);

/// <param name="Recordings">How many recordings are tagged so.</param>
public sealed record TagCount(string Name, int Recordings);
