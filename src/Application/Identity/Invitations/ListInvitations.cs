using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Identity.Invitations;

/// <summary>An account's open invitations, the newest first; at most as many as it may have.</summary>
public sealed record ListInvitations(int AccountId) : IQuery<Result<IReadOnlyList<BaseInvitation>>>;

internal sealed class ListInvitationsHandler(IInvitations invitations, TimeProvider clock)
    : IRequestHandler<ListInvitations, Result<IReadOnlyList<BaseInvitation>>>
{
    public async Task<Result<IReadOnlyList<BaseInvitation>>> Handle(ListInvitations query, CancellationToken ct)
    {
        var open = await invitations.OpenAsync(query.AccountId, clock.GetUtcNow(), ct);
        return Result<IReadOnlyList<BaseInvitation>>.Success([.. open.Select(InvitationShapes.BaseOf)]);
    }
}
