using System.Net;
using FunQuail.Application.Identity.Contracts;

namespace FunQuail.Web.FunctionalTests.V1.OAuth;

/// <summary>Stands in for accounts' passwords and sessions: the cookie <c>session-7</c> is account 7's.</summary>
internal sealed class TestLogins : ISessions, IPasswordCheck
{
    private int _checks;

    /// <summary>How many passwords were checked.</summary>
    public int Checks => _checks;

    public Task<SessionFacts?> FindAsync(string cookieToken, CancellationToken ct) => Task.FromResult(
        cookieToken.Split('-') is ["session", var number] && int.TryParse(number, out var account)
            ? new SessionFacts(account, Guid.Empty)
            : null);

    public Task<PasswordVerdict> CheckAsync(string login, string password, IPAddress? from, CancellationToken ct)
    {
        Interlocked.Increment(ref _checks);
        return Task.FromResult((login, password) switch
        {
            ("ada", "right") => new PasswordVerdict(OAuthServer.Ada, PasswordRefusal.None),
            ("bo", "right") => new PasswordVerdict(OAuthServer.Bo, PasswordRefusal.None),
            ("careful", "right") => new PasswordVerdict(null, PasswordRefusal.SecondFactorNeeded),
            _ => new PasswordVerdict(null, PasswordRefusal.Wrong),
        });
    }
}
