using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Releases;

namespace FunQuail.Application.Catalog.Releases;

/// <summary>Releases, with their tracks and tags, as commands see them.</summary>
public interface IReleaseRepository
{
    /// <summary>
    /// All with one of the ids, with one of the names in one of the folders, or with one of the tracks; oldest first.
    /// </summary>
    Task<IReadOnlyList<Release>> FindAsync(
        IReadOnlyCollection<Mbid> mbids,
        IReadOnlyCollection<string> nameKeys,
        IReadOnlyCollection<string> folders,
        IReadOnlyCollection<int> trackIds,
        CancellationToken ct);

    /// <summary>All on which one of the recordings or one of the tracks is.</summary>
    Task<IReadOnlyList<Release>> WithAsync(
        IReadOnlyCollection<int> recordingIds, IReadOnlyCollection<int> trackIds, CancellationToken ct);

    void Add(Release release);

    /// <summary>Gives a track its key at once; it comes with its release.</summary>
    void Add(Track track);

    void Remove(IEnumerable<Release> releases);
}
