using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;
using MediatR;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>
/// An application that the viewer has given access to. Refuses with <c>application.not_found</c> for all others.
/// </summary>
public sealed record GetGrant(string ClientId, Viewer Viewer) : IQuery<Result<BaseApplication>>;

internal sealed class GetGrantHandler(IOAuthReads reads) : IRequestHandler<GetGrant, Result<BaseApplication>>
{
    public async Task<Result<BaseApplication>> Handle(GetGrant query, CancellationToken ct)
    {
        if (query.Viewer.AccountId is not { } account) return OAuthApplicationErrors.NotFound;

        var granted = await reads.GrantedByAsync(account, ct);
        return granted.FirstOrDefault(application => application.ClientId == query.ClientId) is { } found
            ? found
            : OAuthApplicationErrors.NotFound;
    }
}
