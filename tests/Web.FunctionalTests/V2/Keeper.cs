using System.Net;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Invitations;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>An administrator who is logged in, has an application and has invited somebody.</summary>
/// <param name="Cookie">The header of a request that is theirs.</param>
internal sealed record Keeper(string Cookie, Guid Application, Guid Invitation)
{
    private const string Name = "keeper";
    private const string Password = "seven quiet rooms";

    // An administrator who joins as one takes the imports over, and the catalogue would have another owner.
    private const string Promote = "UPDATE account SET is_administrator = true";

    public static async Task<Keeper> JoinAsync(FunQuailApp app)
    {
        await SendAsync(app, new CreateAccount(Name, "keeper@music.example", Password, IsAdministrator: false));
        await using (var promote = app.Database.DataSource.CreateCommand(Promote)) await promote.ExecuteNonQueryAsync();

        var place = new SessionPlace("Tests", IPAddress.Loopback.ToString());
        var session = await SendAsync(app, new LogIn(Name, Password, place));
        var account = session.AccountId!.Value;
        var viewer = await app.Services.GetRequiredService<IViewers>().OfAccountAsync(account, default);
        var application = await SendAsync(app, new RegisterApplication("Script", null, null, true, viewer!));
        var invitation = await SendAsync(app, new CreateInvitation(account));
        return new Keeper("sessionid=" + session.Token, application.Application.Guid, invitation.Guid);
    }

    private static async Task<T> SendAsync<T>(FunQuailApp app, IRequest<Result<T>> request)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request)).Value;
    }
}
