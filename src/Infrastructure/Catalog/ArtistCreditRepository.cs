using FunQuail.Application.Catalog.Credits;
using FunQuail.Domain.Catalog.Credits;
using FunQuail.Domain.Catalog.Recordings;
using FunQuail.Domain.Catalog.ReleaseGroups;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class ArtistCreditRepository(FunQuailDbContext context) : IArtistCreditRepository
{
    public async Task<IReadOnlyList<ArtistCredit>> FindAsync(
        IReadOnlyCollection<string> keys, IReadOnlyCollection<int> ids, CancellationToken ct) =>
        await context.Set<ArtistCredit>().Where(credit => keys.Contains(credit.Key) || ids.Contains(credit.Id))
            .Include(credit => credit.Names.OrderBy(name => name.Position)).ToListAsync(ct);

    public async Task<IReadOnlyList<ArtistCredit>> NamingAsync(int artistId, CancellationToken ct) =>
        await context.Set<ArtistCredit>().Where(credit => credit.Names.Any(name => name.ArtistId == artistId)).ToListAsync(ct);

    public async Task<IReadOnlyList<ArtistCredit>> UnusedAsync(IReadOnlyCollection<int> ids, CancellationToken ct) =>
        await context.Set<ArtistCredit>()
            .Where(credit => ids.Contains(credit.Id)
                && !context.Set<Recording>().Any(recording => recording.ArtistCreditId == credit.Id)
                && !context.Set<Release>().Any(release => release.ArtistCreditId == credit.Id)
                && !context.Set<ReleaseGroup>().Any(group => group.ArtistCreditId == credit.Id))
            .Include(credit => credit.Names).ToListAsync(ct);

    public void Add(ArtistCredit credit) => context.Add(credit);

    public void Remove(IEnumerable<ArtistCredit> credits) => context.RemoveRange(credits);
}
