using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;
using MediatR;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>
/// Tells an application about a token of its own (RFC 7662). No description means that the token opens nothing, or is none of
/// this application's business. Refuses with <c>oauth.invalid_client</c>, also for applications without a secret.
/// </summary>
public sealed record IntrospectToken(ClientCredentials Credentials, string Token) : IQuery<Result<TokenState>>;

/// <summary>What a token is good for.</summary>
/// <param name="Description">Null when it is not active.</param>
public sealed record TokenState(TokenDescription? Description);

internal sealed class IntrospectTokenHandler(IOAuthApplicationRepository applications, IOAuthReads reads, TimeProvider clock)
    : IRequestHandler<IntrospectToken, Result<TokenState>>
{
    public async Task<Result<TokenState>> Handle(IntrospectToken query, CancellationToken ct)
    {
        var asking = await applications.FindProvenAsync(query.Credentials, ct);
        if (!asking.Succeeded) return asking.As<TokenState>();
        if (!asking.Value.IsConfidential) return OAuthErrors.InvalidClient;

        var found = await reads.DescribeTokenAsync(query.Token, ct);
        var isTold = found is not null && found.ClientId == asking.Value.ClientId && found.ExpirationDate > clock.GetUtcNow();
        return new TokenState(isTold ? found : null);
    }
}
