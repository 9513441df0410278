using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Sessions;

/// <summary>Ends one of an account's own sessions; somebody else's is not found.</summary>
[NothingToValidate("A GUID that names nothing is not found.")]
public sealed record EndSession(int AccountId, Guid Session) : ICommand<Result>;

internal sealed class EndSessionHandler(ISessionRepository sessions) : IRequestHandler<EndSession, Result>
{
    public async Task<Result> Handle(EndSession command, CancellationToken ct) =>
        await sessions.EndAsync(command.AccountId, command.Session, ct) ? Result.Success : AccountErrors.SessionNotFound;
}
