using FunQuail.Application.Common.Reading;
using FunQuail.Application.Identity.Accounts;

namespace FunQuail.Application.Identity.Profile;

/// <summary>What an account's owner reads of it.</summary>
public interface IProfileReads
{
    Task<Versioned<OwnAccount>?> FindAsync(int account, CancellationToken ct);

    Task<Versioned<AccountSettings>?> FindSettingsAsync(int account, CancellationToken ct);
}
