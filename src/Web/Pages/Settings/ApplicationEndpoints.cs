using FunQuail.Application.Common.Reading;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.Pages.Identity;
using FunQuail.Web.Pages.Layout;
using MediatR;

namespace FunQuail.Web.Pages.Settings;

/// <summary>The account's own applications, each with a token for its owner's programs.</summary>
internal static class ApplicationEndpoints
{
    private const string List = "/settings/applications";

    public static void Map(IEndpointRouteBuilder settings)
    {
        settings.MapGet("/applications", ShowAsync).WithName("pages.settings.applications");
        settings.MapGet("/applications/new", Ask).WithName("pages.settings.applications.new");
        settings.MapPost("/applications/new", RegisterAsync).WithName("pages.settings.applications.new.post")
            .LimitedAs(RateActions.OAuthApplication);
        settings.MapGet("/applications/{clientId}", EditAsync).WithName("pages.settings.applications.edit");
        settings.MapPost("/applications/{clientId}", ChangeAsync).WithName("pages.settings.applications.edit.post");
        settings.MapPost("/applications/{clientId}/token", RenewAsync).WithName("pages.settings.applications.token.post");
        settings.MapPost("/applications/{clientId}/delete", DeleteAsync).WithName("pages.settings.applications.delete.post");
    }

    private static async Task<IResult> ShowAsync(string? done, Owner owner, IMediator app, CancellationToken ct)
    {
        // One account has no more than fit.
        var list = new ListApplications(new PageRequest(Size: OAuthApplication.MostOfOneOwner), owner.Viewer);
        var applications = await app.Send(list, ct);
        return Page.Of<ApplicationsPage>(
            (nameof(ApplicationsPage.Applications), applications.Value.Results),
            (nameof(ApplicationsPage.Note), Notes.Of(done)));
    }

    private static IResult Ask() => ShowNew(ApplicationForm.New, []);

    private static async Task<IResult> RegisterAsync(IFormCollection form, Owner owner, IMediator app, CancellationToken ct)
    {
        var given = ApplicationForm.Of(form);
        var command = new RegisterApplication(
            given.Name, given.RedirectUris, given.ScopeText, KeepsSecrets: true, owner.Viewer);
        var registered = await app.Send(command, ct);
        return registered.Succeeded ? Reveal(registered.Value) : ShowNew(given, registered.Errors);
    }

    private static async Task<IResult> EditAsync(string clientId, Owner owner, IMediator app, CancellationToken ct) =>
        await FindAsync(clientId, owner, app, ct) is { } application
            ? Show(application, ApplicationForm.Of(application), [])
            : NotFound();

    private static async Task<IResult> ChangeAsync(
        string clientId, IFormCollection form, Owner owner, IMediator app, CancellationToken ct)
    {
        if (await FindAsync(clientId, owner, app, ct) is not { } application) return NotFound();

        var given = ApplicationForm.Of(form);
        var command = new ChangeApplication(clientId, given.Name, given.RedirectUris, given.ScopeText, owner.Viewer);
        var changed = await app.Send(command, ct);
        return changed.Succeeded ? PageSessions.SeeOther(List + "?done=changed") : Show(application, given, changed.Errors);
    }

    private static async Task<IResult> RenewAsync(string clientId, Owner owner, IMediator app, CancellationToken ct)
    {
        var renewed = await app.Send(new RenewApplicationToken(clientId, owner.Viewer), ct);
        return renewed.Succeeded ? Reveal(renewed.Value) : NotFound();
    }

    private static async Task<IResult> DeleteAsync(string clientId, Owner owner, IMediator app, CancellationToken ct)
    {
        var deleted = await app.Send(new DeleteApplication(clientId, owner.Viewer), ct);
        return deleted.Succeeded ? PageSessions.SeeOther(List + "?done=deleted") : NotFound();
    }

    /// <summary>Only its owner is shown all of it.</summary>
    private static async Task<FullApplication?> FindAsync(string clientId, Owner owner, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetApplication(clientId, owner.Viewer), ct);
        return found.Succeeded ? found.Value as FullApplication : null;
    }

    private static IResult NotFound() => RefusedPage.NotFound("There is no application of yours by this name.");

    private static IResult Reveal(RevealedApplication revealed) =>
        Page.Of<RevealedPage>((nameof(RevealedPage.Revealed), revealed));

    private static IResult ShowNew(ApplicationForm form, IReadOnlyList<Error> errors) => Page.Of<NewApplicationPage>(
        Page.StatusOf(errors), (nameof(NewApplicationPage.Form), form), (nameof(NewApplicationPage.Errors), errors));

    private static IResult Show(FullApplication application, ApplicationForm form, IReadOnlyList<Error> errors) =>
        Page.Of<ApplicationPage>(
            Page.StatusOf(errors),
            (nameof(ApplicationPage.Application), application),
            (nameof(ApplicationPage.Form), form),
            (nameof(ApplicationPage.Errors), errors));
}
