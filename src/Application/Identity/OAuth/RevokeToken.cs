using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Access;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>
/// Takes back a token of the application that asks (RFC 7009): an access token alone, a refresh token with all of its family.
/// A token that is not the application's is as good as revoked. Refuses with <c>oauth.invalid_client</c>.
/// </summary>
[NothingToValidate("A token of nothing is none, which RFC 7009 does not take for a mistake.")]
public sealed record RevokeToken(ClientCredentials Credentials, string Token) : ICommand<Result>, IChangesAccess;

internal sealed class RevokeTokenHandler(IOAuthApplicationRepository applications, ITokenRepository tokens, TimeProvider clock)
    : IRequestHandler<RevokeToken, Result>
{
    public async Task<Result> Handle(RevokeToken command, CancellationToken ct)
    {
        var asking = await applications.FindProvenAsync(command.Credentials, ct);
        if (!asking.Succeeded) return Result.Failure(asking.Errors);

        if (await tokens.TakeRefreshTokenAsync(command.Token, ct) is { } refresh)
        {
            var family = await tokens.FindFamilyAsync(refresh.FamilyId, ct);
            if (family?.ApplicationId == asking.Value.Id) family.Revoke(clock.GetUtcNow());
        }
        else if (await tokens.FindAccessTokenAsync(command.Token, ct) is { } access)
        {
            var family = await tokens.FindFamilyAsync(access.FamilyId, ct);
            if (family?.ApplicationId == asking.Value.Id) tokens.Remove(access);
        }

        return Result.Success;
    }
}
