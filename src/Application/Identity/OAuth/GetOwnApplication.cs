using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;
using MediatR;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>One of the viewer's own applications. Refuses with <c>application.not_found</c> for all others.</summary>
public sealed record GetOwnApplication(Guid Application, Viewer Viewer) : IQuery<Result<FullApplication>>;

internal sealed class GetOwnApplicationHandler(IOAuthReads reads) : IRequestHandler<GetOwnApplication, Result<FullApplication>>
{
    public async Task<Result<FullApplication>> Handle(GetOwnApplication query, CancellationToken ct) =>
        query.Viewer.AccountId is { } account && await reads.GetOwnAsync(account, query.Application, ct) is { } found
            ? found
            : OAuthApplicationErrors.NotFound;
}
