using FunQuail.Application.Identity.Links;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Identity;

internal sealed class Links(FunQuailDbContext context, TimeProvider clock) : ILinks
{
    public void Add(OneTimeLink link) => context.Add(link);

    public async Task<Result<OneTimeLink>> TakeAsync(LinkPurpose purpose, string token, CancellationToken ct)
    {
        var digest = Secret.DigestOf(token);
        var link = await context.Set<OneTimeLink>().SingleOrDefaultAsync(one => one.TokenDigest == digest, ct);
        if (link is null) return AccountErrors.BadLink;
        if (link.Check(purpose, clock.GetUtcNow()) is { } refusal) return refusal;

        // Of two who open it at once, the second finds nothing to remove, looks again, and is refused.
        context.Remove(link);
        return link;
    }

    public async Task ForgetAsync(LinkPurpose purpose, int? account, CancellationToken ct)
    {
        var links = await context.Set<OneTimeLink>()
            .Where(link => link.Purpose == purpose && link.AccountId == account).ToListAsync(ct);
        context.RemoveRange(links);
    }
}
