using FunQuail.Application.Identity.OAuth;
using FunQuail.Domain.Identity.OAuth;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Identity.OAuth;

internal sealed class OAuthApplicationRepository(FunQuailDbContext context) : IOAuthApplicationRepository
{
    public Task<OAuthApplication?> FindAsync(string clientId, CancellationToken ct) =>
        clientId.Contains('\0', StringComparison.Ordinal)
            ? Task.FromResult<OAuthApplication?>(null)
            : context.Set<OAuthApplication>().SingleOrDefaultAsync(application => application.ClientId == clientId, ct);

    public Task<int> CountOfOwnerAsync(int accountId, CancellationToken ct) =>
        context.Set<OAuthApplication>().CountAsync(application => application.OwnerId == accountId, ct);

    public Task<ApplicationToken?> FindTokenAsync(OAuthApplication application, CancellationToken ct) =>
        context.Set<ApplicationToken>().SingleOrDefaultAsync(token => token.ApplicationId == application.Id, ct);

    public void Add(OAuthApplication application) => context.Add(application);

    public void Add(ApplicationToken token) => context.Add(token);

    public void Remove(OAuthApplication application) => context.Remove(application);
}
