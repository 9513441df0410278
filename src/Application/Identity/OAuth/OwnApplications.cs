using FunQuail.Application.Common.Security;
using FunQuail.Domain.Identity.OAuth;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>The one place that says whose application it is.</summary>
internal static class OwnApplications
{
    /// <summary>
    /// An application of the viewer; null for anybody else's, which is not told apart from one that is not there.
    /// </summary>
    public static async Task<OAuthApplication?> FindOwnAsync(
        this IOAuthApplicationRepository applications, ApplicationRef which, Viewer viewer, CancellationToken ct) =>
        await applications.FindAsync(which, ct) is { OwnerId: { } owner } application && owner == viewer.AccountId
            ? application
            : null;
}
