using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Identity.Sessions;

/// <summary>Ends the session that a cookie names, if there is one.</summary>
[NothingToValidate("A token that names nothing is passed over.")]
public sealed record LogOut(string Token) : ICommand<Result>;

internal sealed class LogOutHandler(ISessionRepository sessions) : IRequestHandler<LogOut, Result>
{
    public async Task<Result> Handle(LogOut command, CancellationToken ct)
    {
        if (await sessions.FindAsync(command.Token, ct) is { } session) sessions.Remove(session);
        return Result.Success;
    }
}
