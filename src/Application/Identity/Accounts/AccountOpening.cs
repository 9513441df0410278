using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.Links;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.Accounts;

/// <summary>Makes an account with its actor, whoever asked for it.</summary>
internal sealed class AccountOpening(
    IAccounts accounts, IAccountActors actors, ILinks links, AccountMail mail, TimeProvider clock)
{
    public async Task<Result<AccountFacts>> OpenAsync(NewAccount wanted, CancellationToken ct)
    {
        if (Check(wanted) is { Count: > 0 } refusals) return Result<AccountFacts>.Failure(refusals);
        if (await actors.IsTakenAsync(wanted.UserName, ct)) return AccountErrors.UserNameTaken;

        var isFirst = wanted.IsAdministrator && !await accounts.HasAdministratorAsync(null, ct);
        var actor = await actors.CreateAsync(wanted.UserName, ct);
        var added = await accounts.AddAsync(wanted, actor, ct);
        if (!added.Succeeded) return added;

        if (isFirst) await actors.TakeOverImportsAsync(actor, ct);
        if (!wanted.IsTrusted) await AskToConfirmAsync(added.Value, ct);
        return added;
    }

    /// <summary>All that is wrong, so that a form is mended in one go.</summary>
    private static IReadOnlyList<Error> Check(NewAccount wanted)
    {
        Error?[] found =
        [
            UserNameRules.Check(wanted.UserName), EmailRules.Check(wanted.Email),
            PasswordRules.Check(wanted.Password, wanted.UserName, wanted.Email),
        ];
        return [.. found.OfType<Error>()];
    }

    /// <summary>Whether the address is somebody's already is said only to whoever reads its mail.</summary>
    private async Task AskToConfirmAsync(AccountFacts account, CancellationToken ct)
    {
        if (await accounts.FindByEmailAsync(account.Email, ct) is { EmailConfirmed: true } owner)
        {
            mail.TellOfAccount(owner.UserName, owner.Email);
            return;
        }

        var token = Secret.NewToken();
        links.Add(OneTimeLink.ToConfirm(account.Email, account.Id, token, clock.GetUtcNow()));
        mail.AskToConfirm(account.UserName, account.Email, token);
    }
}
