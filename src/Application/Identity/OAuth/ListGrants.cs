using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>The applications that the viewer has given access to; none for somebody unknown.</summary>
public sealed record ListGrants(Viewer Viewer) : IQuery<Result<IReadOnlyList<BaseApplication>>>;

internal sealed class ListGrantsHandler(IOAuthReads reads) : IRequestHandler<ListGrants, Result<IReadOnlyList<BaseApplication>>>
{
    public async Task<Result<IReadOnlyList<BaseApplication>>> Handle(ListGrants query, CancellationToken ct) =>
        Result<IReadOnlyList<BaseApplication>>.Success(
            query.Viewer.AccountId is { } account ? await reads.GrantedByAsync(account, ct) : []);
}
