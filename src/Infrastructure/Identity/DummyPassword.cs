using FunQuail.Domain.Identity;
using Microsoft.AspNetCore.Identity;

namespace FunQuail.Infrastructure.Identity;

/// <summary>
/// Something to compare the passwords of accounts with that do not exist: else a quick answer would tell that nobody has
/// the name.
/// </summary>
internal sealed class DummyPassword
{
    private readonly AccountUser _nobody = new();
    private readonly IPasswordHasher<AccountUser> _hasher;
    private readonly string _hash;

    public DummyPassword(IPasswordHasher<AccountUser> hasher)
    {
        _hasher = hasher;
        _hash = _hasher.HashPassword(_nobody, Secret.NewToken());
    }

    public void Compare(string password) => _hasher.VerifyHashedPassword(_nobody, _hash, password);
}
