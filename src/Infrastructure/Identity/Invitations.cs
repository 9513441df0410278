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

    public Task<int> CountOpenAsync(int owner, DateTimeOffset now, CancellationToken ct) =>
        context.Set<Invitation>().CountAsync(
            invitation => invitation.OwnerId == owner && invitation.UsedDate == null && invitation.ExpirationDate > now, ct);

    public void Add(Invitation invitation) => context.Add(invitation);
}
