using FunQuail.Application.Identity.Sessions;
using FunQuail.Domain.Identity;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Identity;

internal sealed class SessionRepository(FunQuailDbContext context, TimeProvider clock) : ISessionRepository
{
    public Task<Session?> FindAsync(string token, CancellationToken ct)
    {
        var digest = Secret.DigestOf(token);
        return context.Set<Session>().SingleOrDefaultAsync(session => session.TokenDigest == digest, ct);
    }

    public async Task AddAsync(Session session, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var known = await OfAccount(session.AccountId).OrderByDescending(one => one.LastUsedDate).ToListAsync(ct);
        var (over, alive) = (known.Where(one => one.IsOver(now)), known.Where(one => !one.IsOver(now)));
        context.RemoveRange(over.Concat(alive.Skip(Session.MaxPerAccount - 1)));
        context.Add(session);
    }

    public void Remove(Session session) => context.Remove(session);

    public async Task<bool> EndAsync(int account, Guid session, CancellationToken ct)
    {
        if (await OfAccount(account).SingleOrDefaultAsync(one => one.Guid == session, ct) is not { } found) return false;

        context.Remove(found);
        return true;
    }

    public async Task EndAllAsync(int account, Guid? except, CancellationToken ct) =>
        context.RemoveRange(await OfAccount(account).Where(one => one.Guid != except).ToListAsync(ct));

    private IQueryable<Session> OfAccount(int account) =>
        context.Set<Session>().Where(session => session.AccountId == account);
}
