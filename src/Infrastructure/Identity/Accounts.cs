using FunQuail.Application.Common.Ports;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using FunQuail.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Identity;

/// <summary>Accounts on ASP.NET Core Identity, which saves nothing by itself: the command's unit of work does.</summary>
internal sealed class Accounts(
    UserManager<AccountUser> users, FunQuailDbContext context, DummyPassword dummy, IIdGenerator ids, TimeProvider clock)
    : IAccounts
{
    public async Task<AccountFacts?> FindAsync(int account, CancellationToken ct) => FactsOf(await TryGetAsync(account, ct));

    public async Task<AccountFacts?> FindByNameAsync(string userName, CancellationToken ct) =>
        FactsOf(await users.FindByNameAsync(userName));

    public async Task<AccountFacts?> FindByEmailAsync(string email, CancellationToken ct) =>
        FactsOf(await users.FindByEmailAsync(email));

    public Task<bool> HasAdministratorAsync(int? besides, CancellationToken ct) =>
        context.Set<AccountUser>().AnyAsync(account => account.IsAdministrator && account.IsActive && account.Id != besides, ct);

    public async Task<Result<AccountFacts>> AddAsync(NewAccount account, int actorId, CancellationToken ct)
    {
        if (account.IsTrusted && await OwnerOfAsync(account.Email) is not null) return AccountErrors.EmailTaken;

        var user = new AccountUser
        {
            Guid = ids.NewGuid(),
            ActorId = actorId,
            UserName = account.UserName,
            Email = account.Email,
            EmailConfirmed = account.IsTrusted,
            IsActive = account.IsActive,
            IsAdministrator = account.IsAdministrator,
            Permissions = account.IsAdministrator
                ? Permissions.Library | Permissions.Moderation | Permissions.Settings : Permissions.None,
            CreationDate = clock.GetUtcNow(),
        };
        var created = await users.CreateAsync(user, account.Password);
        return created.Succeeded ? FactsOf(user)! : ErrorOf(created);
    }

    public async Task<PasswordVerdict> CheckPasswordAsync(string login, string password, CancellationToken ct)
    {
        // Nobody has a name with a character that PostgreSQL cannot store.
        var user = login.Contains('\0', StringComparison.Ordinal)
            ? null : await users.FindByNameAsync(login) ?? await OwnerOfAsync(login);
        if (user is null)
        {
            dummy.Compare(password);
            return Refused(PasswordRefusal.Wrong);
        }

        var refusal = await TryPasswordAsync(user, password, ct);
        if (refusal is not PasswordRefusal.None) return Refused(refusal);
        if (!user.IsActive) return Refused(PasswordRefusal.Inactive);

        return new PasswordVerdict(
            user.Id, user.TwoFactorEnabled ? PasswordRefusal.SecondFactorNeeded : PasswordRefusal.None);
    }

    public async Task<PasswordVerdict> ConfirmPasswordAsync(int account, string password, CancellationToken ct)
    {
        var refusal = await TryPasswordAsync(await GetAsync(account, ct), password, ct);
        return refusal is PasswordRefusal.None ? new PasswordVerdict(account, refusal) : Refused(refusal);
    }

    public async Task<bool> MayTryAsync(int account, CancellationToken ct)
    {
        var user = await GetAsync(account, ct);
        await HoldAsync(user, ct);
        return user.IsActive && !await users.IsLockedOutAsync(user);
    }

    public async Task CountTryAsync(int account, bool succeeded, CancellationToken ct) =>
        await CountAsync(await GetAsync(account, ct), succeeded);

    public async Task SetPasswordAsync(int account, string password, CancellationToken ct)
    {
        var user = await GetAsync(account, ct);
        Require(await users.RemovePasswordAsync(user));
        Require(await users.AddPasswordAsync(user, password));
        Require(await users.ResetAccessFailedCountAsync(user));
        Require(await users.SetLockoutEndDateAsync(user, null));
    }

    public async Task<Result> SetEmailAsync(int account, string email, CancellationToken ct)
    {
        var user = await GetAsync(account, ct);
        if (await OwnerOfAsync(email) is { } owner && owner.Id != account) return AccountErrors.EmailTaken;
        if (!email.Equals(user.Email, StringComparison.OrdinalIgnoreCase)) Require(await users.SetEmailAsync(user, email));

        user.EmailConfirmed = true;
        user.Version++;
        Require(await users.UpdateAsync(user));
        return Result.Success;
    }

    public async Task ActivateAsync(int account, CancellationToken ct)
    {
        var user = await GetAsync(account, ct);
        user.IsActive = true;
        user.Version++;
        Require(await users.UpdateAsync(user));
    }

    public async Task SetTwoFactorAsync(int account, bool enabled, CancellationToken ct)
    {
        var user = await GetAsync(account, ct);
        Require(await users.SetTwoFactorEnabledAsync(user, enabled));
        user.Version++;
    }

    public async Task RemoveAsync(int account, CancellationToken ct) =>
        Require(await users.DeleteAsync(await GetAsync(account, ct)));

    /// <summary>Whoever has shown that the address is theirs: to claim it is not enough.</summary>
    private async Task<AccountUser?> OwnerOfAsync(string email) =>
        await users.FindByEmailAsync(email) is { EmailConfirmed: true } owner ? owner : null;

    private async Task<PasswordRefusal> TryPasswordAsync(AccountUser user, string password, CancellationToken ct)
    {
        await HoldAsync(user, ct);
        if (await users.IsLockedOutAsync(user))
        {
            dummy.Compare(password);
            return PasswordRefusal.LockedOut;
        }

        var isRight = await users.CheckPasswordAsync(user, password);
        // Where a code is asked for as well, only the code ends the count: else the password would buy ever more tries at it.
        if (!isRight || !user.TwoFactorEnabled) await CountAsync(user, isRight);
        return isRight ? PasswordRefusal.None : PasswordRefusal.Wrong;
    }

    /// <summary>Until the command is over nobody else tries: a thousand guesses at once are a thousand in a row.</summary>
    private async Task HoldAsync(AccountUser user, CancellationToken ct)
    {
        await using (var command = context.InTransaction("SELECT FROM account WHERE id = $1 FOR UPDATE"))
        {
            command.Parameters.AddWithValue(user.Id);
            await command.ExecuteNonQueryAsync(ct);
        }

        await context.Entry(user).ReloadAsync(ct);
    }

    private async Task CountAsync(AccountUser user, bool succeeded)
    {
        if (!succeeded) Require(await users.AccessFailedAsync(user));
        else if (user.AccessFailedCount > 0) Require(await users.ResetAccessFailedCountAsync(user));
    }

    private async Task<AccountUser?> TryGetAsync(int account, CancellationToken ct) =>
        await context.FindAsync<AccountUser>([account], ct);

    private async Task<AccountUser> GetAsync(int account, CancellationToken ct) =>
        await TryGetAsync(account, ct) ?? throw new InvalidOperationException($"There is no account {account}.");

    private static PasswordVerdict Refused(PasswordRefusal refusal) => new(null, refusal);

    private static AccountFacts? FactsOf(AccountUser? user) => user is null ? null : new AccountFacts
    {
        Id = user.Id,
        Guid = user.Guid,
        ActorId = user.ActorId,
        UserName = user.UserName!,
        Email = user.Email!,
        EmailConfirmed = user.EmailConfirmed,
        IsActive = user.IsActive,
        IsAdministrator = user.IsAdministrator,
        Permissions = user.Permissions,
        TwoFactorEnabled = user.TwoFactorEnabled,
        CreationDate = user.CreationDate,
    };

    private static Error ErrorOf(IdentityResult refused) => refused.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => AccountErrors.UserNameTaken,
        nameof(IdentityErrorDescriber.InvalidUserName) => AccountErrors.BadUserName,
        var other => throw new InvalidOperationException($"Identity refused with {other}, which the rules should have seen."),
    };

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException($"Identity refused with {result.Errors.First().Code}.");
    }
}
