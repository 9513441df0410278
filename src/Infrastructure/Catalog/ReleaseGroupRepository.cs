using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.ReleaseGroups;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class ReleaseGroupRepository(FunQuailDbContext context) : IReleaseGroupRepository
{
    public async Task<IReadOnlyList<ReleaseGroup>> FindAsync(
        IReadOnlyCollection<Mbid> mbids,
        IReadOnlyCollection<string> nameKeys,
        IReadOnlyCollection<int> creditIds,
        IReadOnlyCollection<int> ids,
        CancellationToken ct)
    {
        Guid[] guids = [.. mbids.Select(mbid => mbid.Value)];
        string[] names = [.. nameKeys];
        int[] credits = [.. creditIds];
        int[] keys = [.. ids];
        return await context.Set<ReleaseGroup>()
            .FromSql($"""
                SELECT * FROM release_group
                WHERE mbid = ANY ({guids}) OR id = ANY ({keys})
                    OR (name_key = ANY ({names}) AND artist_credit_id = ANY ({credits}))
                """)
            .OrderBy(group => group.Id).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<ReleaseGroup>> HoldingAsync(
        int releases, IReadOnlyCollection<int> ids, CancellationToken ct) =>
        await context.Set<ReleaseGroup>()
            .Where(group => ids.Contains(group.Id)
                && context.Set<Release>().Count(release => release.ReleaseGroupId == group.Id) == releases)
            .ToListAsync(ct);

    public void Add(ReleaseGroup group) => context.Add(group);

    public void Remove(IEnumerable<ReleaseGroup> groups) => context.RemoveRange(groups);
}
