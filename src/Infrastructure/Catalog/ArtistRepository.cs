using FunQuail.Application.Catalog.Artists;
using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Catalog.Credits;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class ArtistRepository(FunQuailDbContext context) : IArtistRepository
{
    public async Task<IReadOnlyList<Artist>> FindAsync(
        IReadOnlyCollection<Mbid> mbids, IReadOnlyCollection<string> nameKeys, CancellationToken ct)
    {
        Guid[] ids = [.. mbids.Select(mbid => mbid.Value)];
        string[] names = [.. nameKeys];
        return await context.Set<Artist>()
            .FromSql($"SELECT * FROM artist WHERE mbid = ANY ({ids}) OR name_key = ANY ({names})")
            .Include(artist => artist.Tags).AsSplitQuery().OrderBy(artist => artist.Id).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<Artist>> UncreditedAsync(IReadOnlyCollection<int> ids, CancellationToken ct) =>
        await context.Set<Artist>()
            .Where(artist => ids.Contains(artist.Id) && !context.Set<CreditedName>().Any(name => name.ArtistId == artist.Id))
            .Include(artist => artist.Tags).AsSplitQuery().ToListAsync(ct);

    public void Add(Artist artist) => context.Add(artist);

    public void Remove(IEnumerable<Artist> artists) => context.RemoveRange(artists);
}
