using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Recordings;

namespace FunQuail.Application.Catalog.Recordings;

/// <summary>Recordings, with their tags, as commands see them.</summary>
public interface IRecordingRepository
{
    Task<IReadOnlyList<Recording>> FindAsync(IReadOnlyCollection<Mbid> mbids, IReadOnlyCollection<int> ids, CancellationToken ct);

    void Add(Recording recording);

    void Remove(IEnumerable<Recording> recordings);
}
