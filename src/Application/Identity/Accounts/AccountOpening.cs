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
        if (Check(wanted) is { } refusal) return refusal;
        if (await actors.IsTakenAsync(wanted.UserName, ct)) return AccountErrors.UserNameTaken;

        var isFirst = wanted.IsAdministrator && !await accounts.HasAdministratorAsync(null, ct);
        var actor = await actors.CreateAsync(wanted.UserName, ct);
        var added = await accounts.AddAsync(wanted, actor, ct);
        if (!added.Succeeded) return added;

        if (isFirst) await actors.TakeOverImportsAsync(actor, ct);
        if (!wanted.IsTrusted) AskToConfirm(added.Value);
        return added;
    }

    private static Error? Check(NewAccount wanted) =>
        UserNameRules.Check(wanted.UserName)
        ?? EmailRules.Check(wanted.Email)
        ?? PasswordRules.Check(wanted.Password, wanted.UserName, wanted.Email);

    private void AskToConfirm(AccountFacts account)
    {
        var token = Secret.NewToken();
        links.Add(OneTimeLink.ToConfirm(account.Email, account.Id, token, clock.GetUtcNow()));
        mail.AskToConfirm(account.UserName, account.Email, token);
    }
}
