using System.Net;
using FunQuail.Application.Identity.Contracts;

namespace FunQuail.Infrastructure.Identity.Access;

/// <summary>Stands in where there are no accounts with passwords: nobody is logged in, and no password is right.</summary>
internal sealed class NobodyLoggedIn : ISessions, IPasswordCheck
{
    public Task<SessionFacts?> FindAsync(string cookieToken, CancellationToken ct) => Task.FromResult<SessionFacts?>(null);

    public Task<PasswordVerdict> CheckAsync(string login, string password, IPAddress? from, CancellationToken ct) =>
        Task.FromResult(new PasswordVerdict(null, PasswordRefusal.Wrong));
}
