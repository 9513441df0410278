using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Links;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Setup;

/// <summary>
/// Makes the link by which somebody becomes the first administrator, and makes earlier ones worthless. Offers nothing once there
/// is an administrator.
/// </summary>
[NothingToValidate("It takes nothing.")]
public sealed record OfferSetup : ICommand<Result<SetupOffer>>;

/// <summary>The link; null when nobody needs it.</summary>
public sealed record SetupOffer(Uri? Link);

internal sealed class OfferSetupHandler(IAccounts accounts, ILinks links, PublicAddress address)
    : IRequestHandler<OfferSetup, Result<SetupOffer>>
{
    public async Task<Result<SetupOffer>> Handle(OfferSetup command, CancellationToken ct)
    {
        await links.ForgetAsync(LinkPurpose.SetUp, null, ct);
        if (await accounts.HasAdministratorAsync(null, ct)) return new SetupOffer(null);

        var token = Secret.NewToken();
        links.Add(OneTimeLink.ToSetUp(token));
        return new SetupOffer(new Uri(address.At($"/setup?token={token}")));
    }
}
