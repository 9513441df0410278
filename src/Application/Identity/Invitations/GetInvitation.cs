using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Invitations;

/// <summary>One of an account's own invitations, open or not; somebody else's is not found.</summary>
public sealed record GetInvitation(int AccountId, Guid Invitation) : IQuery<Result<FullInvitation>>;

internal sealed class GetInvitationHandler(IInvitations invitations) : IRequestHandler<GetInvitation, Result<FullInvitation>>
{
    public async Task<Result<FullInvitation>> Handle(GetInvitation query, CancellationToken ct) =>
        await invitations.FindOwnAsync(query.AccountId, query.Invitation, ct) is { } found
            ? InvitationShapes.FullOf(found)
            : InvitationErrors.NotFound;
}
