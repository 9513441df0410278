using FunQuail.Application.Identity.Sessions;
using FunQuail.Web.Pages.Identity;
using FunQuail.Web.Pages.Layout;
using MediatR;

namespace FunQuail.Web.Pages.Settings;

/// <summary>Where the account is logged in.</summary>
internal static class SessionEndpoints
{
    public static void Map(IEndpointRouteBuilder settings)
    {
        settings.MapGet("/sessions", ShowAsync).WithName("pages.settings.sessions");
        settings.MapPost("/sessions/{session:guid}/end", EndAsync).WithName("pages.settings.sessions.end.post");
    }

    private static async Task<IResult> ShowAsync(string? done, Owner owner, IMediator app, CancellationToken ct)
    {
        var sessions = await app.Send(new ListSessions(owner.AccountId, owner.SessionGuid), ct);
        return Page.Of<SessionsPage>(
            (nameof(SessionsPage.Sessions), sessions.Value), (nameof(SessionsPage.Note), Notes.Of(done)));
    }

    private static async Task<IResult> EndAsync(Guid session, Owner owner, IMediator app, CancellationToken ct)
    {
        var ended = await app.Send(new EndSession(owner.AccountId, session), ct);
        return ended.Succeeded
            ? PageSessions.SeeOther("/settings/sessions?done=session")
            : RefusedPage.NotFound(ended.Errors[0].Message);
    }
}
