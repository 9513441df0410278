using FunQuail.Domain.Identity.OAuth;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>Applications and their owners' tokens, for commands.</summary>
public interface IOAuthApplicationRepository
{
    Task<OAuthApplication?> FindAsync(ApplicationRef which, CancellationToken ct);

    Task<int> CountOfOwnerAsync(int accountId, CancellationToken ct);

    Task<ApplicationToken?> FindTokenAsync(OAuthApplication application, CancellationToken ct);

    /// <summary>The application has its key from here on.</summary>
    void Add(OAuthApplication application);

    void Add(ApplicationToken token);

    /// <summary>With everything that it was given.</summary>
    void Remove(OAuthApplication application);
}
