using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Accounts;

/// <summary>What an account's owner sees of it.</summary>
public sealed record GetOwnAccount(int AccountId) : IQuery<Result<OwnAccount>>;

internal sealed class GetOwnAccountHandler(IAccounts accounts) : IRequestHandler<GetOwnAccount, Result<OwnAccount>>
{
    private static readonly (Permissions Permission, string Word)[] Words =
    [
        (Permissions.Library, "library"), (Permissions.Moderation, "moderation"), (Permissions.Settings, "settings"),
    ];

    public async Task<Result<OwnAccount>> Handle(GetOwnAccount query, CancellationToken ct)
    {
        if (await accounts.FindAsync(query.AccountId, ct) is not { } account) return AccountErrors.NotFound;

        return new OwnAccount
        {
            Guid = account.Guid,
            Username = account.UserName,
            Email = account.Email,
            EmailConfirmed = account.EmailConfirmed,
            Administrator = account.IsAdministrator,
            Permissions = [.. Words.Where(one => account.Permissions.HasFlag(one.Permission)).Select(one => one.Word)],
            TwoFactorEnabled = account.TwoFactorEnabled,
            CreationDate = account.CreationDate,
        };
    }
}
