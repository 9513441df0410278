using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>
/// Tells which application is asking. One with a secret has to prove it each time; one without has nothing to send.
/// </summary>
internal static class ClientCheck
{
    public static async Task<Result<OAuthApplication>> FindProvenAsync(
        this IOAuthApplicationRepository applications, ClientCredentials credentials, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(credentials.ClientId)) return OAuthErrors.InvalidClient;
        if (await applications.FindAsync(credentials.ClientId, ct) is not { } application) return OAuthErrors.InvalidClient;

        var secret = string.IsNullOrEmpty(credentials.Secret) ? null : credentials.Secret;
        var isProven = application.IsConfidential ? secret is not null && application.KnowsSecret(secret) : secret is null;
        return isProven ? application : OAuthErrors.InvalidClient;
    }
}
