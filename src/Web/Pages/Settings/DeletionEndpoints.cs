using FunQuail.Application.Identity.Accounts;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Pages.Identity;
using FunQuail.Web.Pages.Layout;
using MediatR;

namespace FunQuail.Web.Pages.Settings;

/// <summary>The end of an account, by its owner, who types its name as well, so that nobody does it unawares.</summary>
internal static class DeletionEndpoints
{
    private static readonly Error OtherName = Error.Invalid(
        "account.other_name", "Type your own user name, so that it is sure what is deleted.", "userName");

    public static void Map(IEndpointRouteBuilder settings)
    {
        settings.MapGet("/deletion", AskAsync).WithName("pages.settings.deletion");
        settings.MapPost("/deletion", DeleteAsync).WithName("pages.settings.deletion.post");
    }

    /// <summary>Where it ends, for nobody in particular.</summary>
    public static void MapEnd(IEndpointRouteBuilder pages) => pages.MapGet("/goodbye", Tell).WithName("pages.goodbye");

    private static IResult Tell() => NoticePage.Of("Goodbye", "Your account is deleted.", ("/", "To the start"));

    private static async Task<IResult> AskAsync(Owner owner, IMediator app, CancellationToken ct)
    {
        var account = await app.Send(new GetOwnAccount(owner.AccountId), ct);
        return account.Succeeded ? Show(account.Value.View, []) : RefusedPage.NotFound(account.Errors[0].Message);
    }

    private static async Task<IResult> DeleteAsync(
        HttpContext context, IFormCollection form, Owner owner, SessionCookies cookies, IMediator app, CancellationToken ct)
    {
        var account = await app.Send(new GetOwnAccount(owner.AccountId), ct);
        if (!account.Succeeded) return RefusedPage.NotFound(account.Errors[0].Message);

        var typed = form["userName"].ToString().Trim();
        if (!typed.Equals(account.Value.View.Username, StringComparison.OrdinalIgnoreCase))
            return Show(account.Value.View, [OtherName]);

        var command = new DeleteAccount(owner.AccountId, form["password"].ToString());
        var refusals = Owner.Refusals(await app.Send(command, ct));
        if (refusals.Count > 0) return Show(account.Value.View, refusals);

        cookies.End(context);
        return PageSessions.SeeOther("/goodbye");
    }

    private static IResult Show(OwnAccount account, IReadOnlyList<Error> errors) => Page.Of<DeletionPage>(
        Page.StatusOf(errors), (nameof(DeletionPage.UserName), account.Username), (nameof(DeletionPage.Errors), errors));
}
