using System.Net;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Contracts;

namespace FunQuail.Application.Identity.Credentials;

/// <summary>For requests that bring a password along, in a scope and a transaction of its own.</summary>
internal sealed class PasswordCheck(ICommandRunner commands) : IPasswordCheck
{
    public async Task<PasswordVerdict> CheckAsync(string login, string password, IPAddress? from, CancellationToken ct)
    {
        var checkedPassword = await commands.RunAsync(new CheckPassword(login, password), ct);
        return checkedPassword.Succeeded ? checkedPassword.Value : new PasswordVerdict(null, PasswordRefusal.Wrong);
    }
}
