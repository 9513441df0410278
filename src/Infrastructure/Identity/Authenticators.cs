using FunQuail.Application.Identity.SecondFactor;
using FunQuail.Domain.Identity;
using FunQuail.Infrastructure.Persistence;

namespace FunQuail.Infrastructure.Identity;

internal sealed class Authenticators(FunQuailDbContext context) : IAuthenticators
{
    public async Task<Authenticator?> FindAsync(int account, CancellationToken ct) =>
        await context.FindAsync<Authenticator>([account], ct);

    public async Task ReplaceAsync(Authenticator authenticator, CancellationToken ct)
    {
        if (await FindAsync(authenticator.AccountId, ct) is { } former)
        {
            context.Remove(former);
            await context.SaveChangesAsync(ct);
        }

        context.Add(authenticator);
    }

    public async Task RemoveAsync(int account, CancellationToken ct)
    {
        if (await FindAsync(account, ct) is { } authenticator) context.Remove(authenticator);
    }
}
