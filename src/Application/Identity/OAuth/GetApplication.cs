using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;
using MediatR;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>
/// An application: the full view for its owner in person, the base for everybody else, who has to know whom they are asked to
/// trust. Refuses with <c>application.not_found</c>.
/// </summary>
public sealed record GetApplication(string ClientId, Viewer Viewer) : IQuery<Result<BaseApplication>>;

internal sealed class GetApplicationHandler(IOAuthReads reads) : IRequestHandler<GetApplication, Result<BaseApplication>>
{
    private const string OwnersScope = "read:security";

    public async Task<Result<BaseApplication>> Handle(GetApplication query, CancellationToken ct)
    {
        if (await reads.GetAsync(query.ClientId, ct) is not { } found) return OAuthApplicationErrors.NotFound;

        var isOwn = found.OwnerId is not null && found.OwnerId == query.Viewer.AccountId;
        return isOwn && query.Viewer.Scopes.Contains(OwnersScope) ? found : BaseOf(found);
    }

    private static BaseApplication BaseOf(FullApplication full) => new()
    {
        Guid = full.Guid,
        ClientId = full.ClientId,
        Name = full.Name,
        Scopes = full.Scopes,
        CreationDate = full.CreationDate,
        UpdateDate = full.UpdateDate,
    };
}
