using FunQuail.Application.Common.Ports;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.Sessions;

/// <summary>Opens sessions with a token that nobody had before, which leaves nothing to fixate.</summary>
internal sealed class SessionOpening(ISessionRepository sessions, IIdGenerator ids, TimeProvider clock)
{
    public async Task<LogInOutcome> OpenAsync(int account, SessionPlace place, bool awaitsCode, CancellationToken ct)
    {
        var token = Secret.NewToken();
        var session = Session.Open(ids.NewGuid(), account, token, place, awaitsCode, clock.GetUtcNow());
        await sessions.AddAsync(session, ct);
        var refusal = awaitsCode ? PasswordRefusal.SecondFactorNeeded : PasswordRefusal.None;
        return new LogInOutcome(refusal, account, session.Guid, token);
    }
}
