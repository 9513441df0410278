using FunQuail.Application.Identity.Invitations;
using FunQuail.Domain.Identity;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Identity;

internal sealed class Invitations(FunQuailDbContext context) : IInvitations
{
    public Task<Invitation?> FindAsync(string code, CancellationToken ct)
    {
        var key = Invitation.KeyOf(code);
        return context.Set<Invitation>().SingleOrDefaultAsync(invitation => invitation.Code == key, ct);
    }

    public Task<Invitation?> FindOwnAsync(int owner, Guid guid, CancellationToken ct) =>
        context.Set<Invitation>().SingleOrDefaultAsync(one => one.Guid == guid && one.OwnerId == owner, ct);

    public async Task<IReadOnlyList<Invitation>> OpenAsync(int owner, DateTimeOffset now, CancellationToken ct) =>
        await context.Set<Invitation>()
            .Where(one => one.OwnerId == owner && one.UsedDate == null && one.ExpirationDate > now)
            .OrderByDescending(one => one.CreationDate).ThenBy(one => one.Guid).ToListAsync(ct);

    public void Add(Invitation invitation) => context.Add(invitation);
}
