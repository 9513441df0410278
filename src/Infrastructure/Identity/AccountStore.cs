using FunQuail.Application.Common.Ports;
using FunQuail.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Identity;

/// <summary>Identity's store in the one context, which saves nothing by itself.</summary>
internal sealed class AccountStore : UserOnlyStore<AccountUser, FunQuailDbContext, int>
{
    private readonly IIdGenerator _ids;

    public AccountStore(FunQuailDbContext context, IIdGenerator ids)
        : base(context)
    {
        _ids = ids;
        AutoSaveChanges = false;
    }

    /// <summary>The account whose address it is known to be, or else the first that claims it.</summary>
    public override async Task<AccountUser?> FindByEmailAsync(
        string normalizedEmail, CancellationToken cancellationToken = default)
    {
        var accounts = Users.Where(account => account.NormalizedEmail == normalizedEmail);
        return await accounts.FirstOrDefaultAsync(account => account.EmailConfirmed, cancellationToken)
            ?? await accounts.Where(account => !account.EmailConfirmed).OrderBy(account => account.Id)
                .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// The account is tracked, and the unit of work finds what changed. Identity's own way attaches it anew, which forgets the
    /// changes of an update before.
    /// </summary>
    public override Task<IdentityResult> UpdateAsync(AccountUser user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = _ids.NewGuid().ToString();
        return Task.FromResult(IdentityResult.Success);
    }
}
