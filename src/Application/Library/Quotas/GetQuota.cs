using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Library.Quotas;

/// <summary>How much room the viewer's files take. Somebody unknown has none.</summary>
public sealed record GetQuota(Viewer Viewer) : IQuery<Result<Quota>>;

internal sealed class GetQuotaHandler(IQuotaReads quotas) : IRequestHandler<GetQuota, Result<Quota>>
{
    public async Task<Result<Quota>> Handle(GetQuota query, CancellationToken ct) =>
        query.Viewer.ActorId is { } actor ? await quotas.OfActorAsync(actor, ct) : new Quota { Used = 0, Limit = null };
}
