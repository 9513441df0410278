using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Artists;

namespace FunQuail.Application.Catalog.Artists;

/// <summary>Artists, with their tags, as commands see them.</summary>
public interface IArtistRepository
{
    /// <summary>All that have one of the ids or one of the name keys, oldest first.</summary>
    Task<IReadOnlyList<Artist>> FindAsync(
        IReadOnlyCollection<Mbid> mbids, IReadOnlyCollection<string> nameKeys, CancellationToken ct);

    /// <summary>Those among the keys that no credit names.</summary>
    Task<IReadOnlyList<Artist>> UncreditedAsync(IReadOnlyCollection<int> ids, CancellationToken ct);

    void Add(Artist artist);

    void Remove(IEnumerable<Artist> artists);
}
