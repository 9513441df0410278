using FunQuail.Application.Identity.OAuth;
using FunQuail.Domain.Identity;
using FunQuail.Domain.Identity.OAuth;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Identity.OAuth;

internal sealed class TokenRepository(FunQuailDbContext context) : ITokenRepository
{
    public async Task<AuthorizationCode?> TakeCodeAsync(string code, CancellationToken ct)
    {
        var digest = Secret.DigestOf(code);
        return (await context.Set<AuthorizationCode>()
            .FromSql($"SELECT * FROM authorization_code WHERE digest = {digest} FOR UPDATE").ToListAsync(ct)).SingleOrDefault();
    }

    public async Task<RefreshToken?> TakeRefreshTokenAsync(string token, CancellationToken ct)
    {
        var digest = Secret.DigestOf(token);
        return (await context.Set<RefreshToken>()
            .FromSql($"SELECT * FROM refresh_token WHERE digest = {digest} FOR UPDATE").ToListAsync(ct)).SingleOrDefault();
    }

    public Task<AccessToken?> FindAccessTokenAsync(string token, CancellationToken ct)
    {
        var digest = Secret.DigestOf(token);
        return context.Set<AccessToken>().SingleOrDefaultAsync(known => known.Digest == digest, ct);
    }

    public Task<TokenFamily?> FindFamilyAsync(int id, CancellationToken ct) =>
        context.Set<TokenFamily>().SingleOrDefaultAsync(family => family.Id == id, ct);

    public async Task<IReadOnlyList<TokenFamily>> LiveFamiliesAsync(
        OAuthApplication application, int accountId, CancellationToken ct) =>
        await context.Set<TokenFamily>()
            .Where(family => family.ApplicationId == application.Id && family.AccountId == accountId)
            .Where(family => family.RevocationDate == null)
            .ToListAsync(ct);

    public async Task<IReadOnlyList<AuthorizationCode>> UnusedCodesAsync(
        OAuthApplication application, int accountId, CancellationToken ct) =>
        await context.Set<AuthorizationCode>()
            .Where(code => code.ApplicationId == application.Id && code.AccountId == accountId && code.FamilyId == null)
            .ToListAsync(ct);

    public void Add(AuthorizationCode code) => context.Add(code);

    public void Add(TokenFamily family) => context.Add(family);

    public void Add(AccessToken token) => context.Add(token);

    public void Add(RefreshToken token) => context.Add(token);

    public void Remove(AuthorizationCode code) => context.Remove(code);

    public void Remove(AccessToken token) => context.Remove(token);
}
