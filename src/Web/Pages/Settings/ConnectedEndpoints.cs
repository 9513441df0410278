using FunQuail.Application.Identity.OAuth;
using FunQuail.Web.Pages.Identity;
using FunQuail.Web.Pages.Layout;
using MediatR;

namespace FunQuail.Web.Pages.Settings;

/// <summary>Applications that the account has let in, and how they are shut out again.</summary>
internal static class ConnectedEndpoints
{
    public static void Map(IEndpointRouteBuilder settings)
    {
        settings.MapGet("/connected", ShowAsync).WithName("pages.settings.connected");
        settings.MapPost("/connected/{clientId}/revoke", RevokeAsync).WithName("pages.settings.connected.revoke.post");
    }

    private static async Task<IResult> ShowAsync(string? done, Owner owner, IMediator app, CancellationToken ct)
    {
        var grants = await app.Send(new ListGrants(owner.Viewer), ct);
        return Page.Of<ConnectedPage>(
            (nameof(ConnectedPage.Applications), grants.Value), (nameof(ConnectedPage.Note), Notes.Of(done)));
    }

    private static async Task<IResult> RevokeAsync(string clientId, Owner owner, IMediator app, CancellationToken ct)
    {
        var revoked = await app.Send(new RevokeGrant(clientId, owner.Viewer), ct);
        return revoked.Succeeded
            ? PageSessions.SeeOther("/settings/connected?done=revoked")
            : RefusedPage.NotFound(revoked.Errors[0].Message);
    }
}
