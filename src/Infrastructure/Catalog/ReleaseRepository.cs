using FunQuail.Application.Catalog.Releases;
using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class ReleaseRepository(FunQuailDbContext context) : IReleaseRepository
{
    public async Task<IReadOnlyList<Release>> FindAsync(
        IReadOnlyCollection<Mbid> mbids,
        IReadOnlyCollection<string> nameKeys,
        IReadOnlyCollection<string> folders,
        IReadOnlyCollection<int> trackIds,
        CancellationToken ct)
    {
        Guid[] guids = [.. mbids.Select(mbid => mbid.Value)];
        string[] names = [.. nameKeys];
        string[] places = [.. folders];
        int[] tracks = [.. trackIds];
        return await context.Set<Release>()
            .FromSql($"""
                SELECT * FROM release
                WHERE mbid = ANY ({guids}) OR (name_key = ANY ({names}) AND import_key = ANY ({places}))
                   OR id = ANY (ARRAY(SELECT release_id FROM track WHERE id = ANY ({tracks})))
                """)
            .Include(release => release.Tracks).Include(release => release.Tags).AsSplitQuery()
            .OrderBy(release => release.Id).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<Release>> WithAsync(
        IReadOnlyCollection<int> recordingIds, IReadOnlyCollection<int> trackIds, CancellationToken ct) =>
        await context.Set<Release>()
            .Where(
                release => release.Tracks.Any(track => recordingIds.Contains(track.RecordingId) || trackIds.Contains(track.Id)))
            .Include(release => release.Tracks).Include(release => release.Tags).AsSplitQuery().ToListAsync(ct);

    public void Add(Release release) => context.Add(release);

    public void Add(Track track) => context.Add(track);

    public void Remove(IEnumerable<Release> releases) => context.RemoveRange(releases);
}
