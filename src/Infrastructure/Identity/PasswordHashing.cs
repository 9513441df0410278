using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FunQuail.Infrastructure.Identity;

/// <summary>
/// Hashes passwords, which is slow on purpose, and tells the meter each time: guessing shows there, and so does an answer that
/// was given without the work.
/// </summary>
internal sealed class PasswordHashing(IOptions<PasswordHasherOptions> options, IMeterFactory meters)
    : IPasswordHasher<AccountUser>
{
    private readonly PasswordHasher<AccountUser> _hasher = new(options);

    private readonly Counter<long> _hashed = meters.Create("FunQuail.Identity").CreateCounter<long>(
        "funquail.passwords.hashed", "{password}", "How many passwords were hashed, to keep them or to compare them.");

    public string HashPassword(AccountUser user, string password)
    {
        _hashed.Add(1);
        return _hasher.HashPassword(user, password);
    }

    public PasswordVerificationResult VerifyHashedPassword(AccountUser user, string hashedPassword, string providedPassword)
    {
        _hashed.Add(1);
        return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
