using FunQuail.Domain.Catalog.Credits;

namespace FunQuail.Application.Catalog.Credits;

/// <summary>Artist credits, with their names, as commands see them.</summary>
public interface IArtistCreditRepository
{
    /// <summary>All that have one of the content keys (<see cref="ArtistCredit.Key"/>) or one of the integer keys.</summary>
    Task<IReadOnlyList<ArtistCredit>> FindAsync(
        IReadOnlyCollection<string> keys, IReadOnlyCollection<int> ids, CancellationToken ct);

    /// <summary>All that name the artist.</summary>
    Task<IReadOnlyList<ArtistCredit>> NamingAsync(int artistId, CancellationToken ct);

    /// <summary>Those among the keys that nothing is credited with.</summary>
    Task<IReadOnlyList<ArtistCredit>> UnusedAsync(IReadOnlyCollection<int> ids, CancellationToken ct);

    void Add(ArtistCredit credit);

    void Remove(IEnumerable<ArtistCredit> credits);
}
