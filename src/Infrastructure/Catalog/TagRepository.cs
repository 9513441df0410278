using FunQuail.Application.Catalog.Licenses;
using FunQuail.Application.Catalog.Tags;
using FunQuail.Domain.Catalog.Licenses;
using FunQuail.Domain.Catalog.Tags;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class TagRepository(FunQuailDbContext context) : ITagRepository, ILicenseRepository
{
    public async Task<IReadOnlyList<Tag>> FindAsync(IReadOnlyCollection<string> keys, CancellationToken ct) =>
        await context.Set<Tag>().Where(tag => keys.Contains(tag.Key)).ToListAsync(ct);

    public void Add(Tag tag) => context.Add(tag);

    public async Task<IReadOnlyList<License>> AllAsync(CancellationToken ct) =>
        await context.Set<License>().AsNoTracking().OrderBy(license => license.Id).ToListAsync(ct);
}
