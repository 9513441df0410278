using FunQuail.Application.Identity.OAuth;
using FunQuail.Domain.Identity.OAuth;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Identity.OAuth;

internal sealed class OAuthApplicationRepository(FunQuailDbContext context) : IOAuthApplicationRepository
{
    public Task<OAuthApplication?> FindAsync(ApplicationRef which, CancellationToken ct)
    {
        var applications = context.Set<OAuthApplication>();
        if (which.ClientId is not { } clientId)
            return applications.SingleOrDefaultAsync(application => application.Guid == which.Guid, ct);

        return clientId.Contains('\0', StringComparison.Ordinal)
            ? Task.FromResult<OAuthApplication?>(null)
            : applications.SingleOrDefaultAsync(application => application.ClientId == clientId, ct);
    }

    public Task<int> CountOfOwnerAsync(int accountId, CancellationToken ct) =>
        context.Set<OAuthApplication>().CountAsync(application => application.OwnerId == accountId, ct);

    public Task<ApplicationToken?> FindTokenAsync(OAuthApplication application, CancellationToken ct) =>
        context.Set<ApplicationToken>().SingleOrDefaultAsync(token => token.ApplicationId == application.Id, ct);

    public void Add(OAuthApplication application) => context.Add(application);

    public void Add(ApplicationToken token) => context.Add(token);

    public void Remove(OAuthApplication application) => context.Remove(application);
}
