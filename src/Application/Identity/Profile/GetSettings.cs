using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Profile;

/// <summary>What clients remember of how somebody likes it.</summary>
public sealed record GetSettings(int AccountId) : IQuery<Result<Versioned<AccountSettings>>>;

internal sealed class GetSettingsHandler(IProfileReads reads) : IRequestHandler<GetSettings, Result<Versioned<AccountSettings>>>
{
    public async Task<Result<Versioned<AccountSettings>>> Handle(GetSettings query, CancellationToken ct) =>
        await reads.FindSettingsAsync(query.AccountId, ct) is { } found ? found : AccountErrors.NotFound;
}
