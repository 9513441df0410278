using FunQuail.Application.Common.Reading;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>What can be read of applications and of what they were given.</summary>
public interface IOAuthReads
{
    /// <summary>Null when there is no such application.</summary>
    Task<FullApplication?> GetAsync(string clientId, CancellationToken ct);

    /// <summary>One of an owner; null for anybody else's.</summary>
    Task<FullApplication?> GetOwnAsync(int accountId, Guid guid, CancellationToken ct);

    /// <summary>An owner's, the newest first.</summary>
    Task<Page<FullApplication>> OfOwnerAsync(int accountId, PageRequest page, CancellationToken ct);

    /// <summary>Applications that an account has given access to, which has not ended; the latest first.</summary>
    Task<IReadOnlyList<BaseApplication>> GrantedByAsync(int accountId, CancellationToken ct);

    /// <summary>An access or refresh token that is neither revoked, used nor unknown; null else.</summary>
    Task<TokenDescription?> DescribeTokenAsync(string token, CancellationToken ct);
}
