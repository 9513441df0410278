using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Identity.Profile;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Accounts;

/// <summary>What an account's owner sees of it.</summary>
public sealed record GetOwnAccount(int AccountId) : IQuery<Result<Versioned<OwnAccount>>>;

internal sealed class GetOwnAccountHandler(IProfileReads reads) : IRequestHandler<GetOwnAccount, Result<Versioned<OwnAccount>>>
{
    public async Task<Result<Versioned<OwnAccount>>> Handle(GetOwnAccount query, CancellationToken ct) =>
        await reads.FindAsync(query.AccountId, ct) is { } found ? found : AccountErrors.NotFound;
}
