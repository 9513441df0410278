using FunQuail.Domain.Identity.OAuth;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>
/// Codes and tokens, for commands. What is taken here is locked until the command ends, so that nothing is used twice.
/// </summary>
public interface ITokenRepository
{
    Task<AuthorizationCode?> TakeCodeAsync(string code, CancellationToken ct);

    Task<RefreshToken?> TakeRefreshTokenAsync(string token, CancellationToken ct);

    Task<AccessToken?> FindAccessTokenAsync(string token, CancellationToken ct);

    Task<TokenFamily?> FindFamilyAsync(int id, CancellationToken ct);

    /// <summary>Those of an application for an account that are not revoked.</summary>
    Task<IReadOnlyList<TokenFamily>> LiveFamiliesAsync(OAuthApplication application, int accountId, CancellationToken ct);

    /// <summary>Codes of an application for an account that were not turned into tokens.</summary>
    Task<IReadOnlyList<AuthorizationCode>> UnusedCodesAsync(OAuthApplication application, int accountId, CancellationToken ct);

    void Add(AuthorizationCode code);

    /// <summary>The family has its key from here on.</summary>
    void Add(TokenFamily family);

    void Add(AccessToken token);

    void Add(RefreshToken token);

    void Remove(AuthorizationCode code);

    void Remove(AccessToken token);
}
