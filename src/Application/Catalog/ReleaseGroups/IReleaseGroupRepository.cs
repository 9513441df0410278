using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.ReleaseGroups;

namespace FunQuail.Application.Catalog.ReleaseGroups;

/// <summary>Release groups as commands see them.</summary>
public interface IReleaseGroupRepository
{
    /// <summary>
    /// All with one of the ids, with one of the names and one of the credits, or with one of the keys; oldest first.
    /// </summary>
    Task<IReadOnlyList<ReleaseGroup>> FindAsync(
        IReadOnlyCollection<Mbid> mbids,
        IReadOnlyCollection<string> nameKeys,
        IReadOnlyCollection<int> creditIds,
        IReadOnlyCollection<int> ids,
        CancellationToken ct);

    /// <summary>Those among the keys that hold exactly this many releases.</summary>
    Task<IReadOnlyList<ReleaseGroup>> HoldingAsync(int releases, IReadOnlyCollection<int> ids, CancellationToken ct);

    void Add(ReleaseGroup group);

    void Remove(IEnumerable<ReleaseGroup> groups);
}
