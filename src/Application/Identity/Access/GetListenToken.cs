using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Access;

/// <summary>Signs a token with which an account's audio is had by its address alone.</summary>
public sealed record GetListenToken(int AccountId) : IQuery<Result<ListenPass>>;

internal sealed class GetListenTokenHandler(IAccessReads reads, TimeProvider clock)
    : IRequestHandler<GetListenToken, Result<ListenPass>>
{
    public async Task<Result<ListenPass>> Handle(GetListenToken query, CancellationToken ct)
    {
        if (await reads.FindAccountAsync(query.AccountId, ct) is not { } account) return AccountErrors.NotFound;

        var token = ListenToken.Of(account.Guid, clock.GetUtcNow());
        return new ListenPass { Token = token.Sign(account.SecurityStamp), ExpirationDate = token.ExpirationDate };
    }
}
