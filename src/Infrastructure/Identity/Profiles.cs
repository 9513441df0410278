using FunQuail.Application.Identity.Profile;
using FunQuail.Domain.Identity;
using FunQuail.Infrastructure.Persistence;

namespace FunQuail.Infrastructure.Identity;

internal sealed class Profiles(FunQuailDbContext context) : IProfiles
{
    public async Task<ProfileFacts?> FindAsync(int account, CancellationToken ct) =>
        await context.FindAsync<AccountUser>([account], ct) is { } user
            ? new ProfileFacts(user.ActorId, user.Version, user.Settings)
            : null;

    public async Task ChangeAsync(int account, PrivacyLevel? privacyLevel, string? settings, CancellationToken ct)
    {
        var user = await context.FindAsync<AccountUser>([account], ct)
            ?? throw new InvalidOperationException($"There is no account {account}.");
        user.PrivacyLevel = privacyLevel ?? user.PrivacyLevel;
        user.Settings = settings ?? user.Settings;
        user.Version++;
    }
}
