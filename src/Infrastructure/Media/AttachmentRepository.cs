using FunQuail.Application.Media.Attachments;
using FunQuail.Domain.Media;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Media;

internal sealed class AttachmentRepository(FunQuailDbContext context) : IAttachmentRepository
{
    // An album's tracks mostly carry the same picture: one look per content and transaction.
    private readonly Dictionary<string, Attachment> _seen = [];

    public async Task<int?> FindByContentAsync(byte[] sha256, CancellationToken ct)
    {
        var content = Convert.ToHexString(sha256);
        if (_seen.TryGetValue(content, out var seen))
        {
            // When a transaction is over, its attachments are let go: what it added may not exist.
            if (context.Entry(seen).State is not EntityState.Detached) return seen.Id;
            _seen.Clear();
        }

        var stored = await context.Set<Attachment>().SingleOrDefaultAsync(attachment => attachment.Sha256 == sha256, ct);
        if (stored is not null) _seen[content] = stored;
        return stored?.Id;
    }

    public async Task AddAsync(Attachment attachment, CancellationToken ct)
    {
        await context.AddAsync(attachment, ct);
        _seen[Convert.ToHexString(attachment.Sha256)] = attachment;
    }

    public async Task<IReadOnlyList<Attachment>> UnusedAsync(CancellationToken ct) =>
        await context.Set<Attachment>().FromSql($"""
            SELECT a.* FROM attachment a
            WHERE NOT EXISTS (SELECT FROM actor x WHERE x.avatar_id = a.id)
                AND NOT EXISTS (SELECT FROM recording x WHERE x.cover_id = a.id)
                AND NOT EXISTS (SELECT FROM release x WHERE x.cover_id = a.id)
                AND NOT EXISTS (SELECT FROM release_group x WHERE x.cover_id = a.id)
                AND NOT EXISTS (SELECT FROM artist x WHERE x.cover_id = a.id)
            """).ToListAsync(ct);

    public void Remove(Attachment attachment) => context.Remove(attachment);
}
