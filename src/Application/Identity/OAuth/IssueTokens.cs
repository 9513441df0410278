using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Access;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;
using MediatR;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>
/// Gives an application tokens, by whichever grant it names. Refuses with <c>oauth.invalid_client</c>,
/// <c>oauth.unsupported_grant_type</c> and what the grant refuses with.
/// </summary>
[NothingToValidate("RFC 6749 has its own words for what is wrong with a request; the handler and the grants say them.")]
public sealed record IssueTokens(TokenRequest Request) : ICommand<Result<GrantOutcome>>, IChangesAccess;

internal sealed class IssueTokensHandler(IOAuthApplicationRepository applications, IEnumerable<IGrantType> grants)
    : IRequestHandler<IssueTokens, Result<GrantOutcome>>
{
    public async Task<Result<GrantOutcome>> Handle(IssueTokens command, CancellationToken ct)
    {
        if (grants.FirstOrDefault(known => known.Name == command.Request.GrantType) is not { } grant)
            return OAuthErrors.UnsupportedGrantType;

        var asking = await applications.FindProvenAsync(command.Request.Credentials, ct);
        return asking.Succeeded ? await grant.IssueAsync(command.Request, asking.Value, ct) : asking.As<GrantOutcome>();
    }
}
