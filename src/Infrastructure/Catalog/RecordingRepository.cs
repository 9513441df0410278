using FunQuail.Application.Catalog.Recordings;
using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Recordings;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class RecordingRepository(FunQuailDbContext context) : IRecordingRepository
{
    public async Task<IReadOnlyList<Recording>> FindAsync(
        IReadOnlyCollection<Mbid> mbids, IReadOnlyCollection<int> ids, CancellationToken ct)
    {
        Guid[] guids = [.. mbids.Select(mbid => mbid.Value)];
        int[] keys = [.. ids];
        return await context.Set<Recording>()
            .FromSql($"SELECT * FROM recording WHERE mbid = ANY ({guids}) OR id = ANY ({keys})")
            .Include(recording => recording.Tags).AsSplitQuery().OrderBy(recording => recording.Id).ToListAsync(ct);
    }

    public void Add(Recording recording) => context.Add(recording);

    public void Remove(IEnumerable<Recording> recordings) => context.RemoveRange(recordings);
}
