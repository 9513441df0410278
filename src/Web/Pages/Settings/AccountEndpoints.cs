using FunQuail.Application.Identity.Accounts;
using FunQuail.Domain.Common;
using FunQuail.Web.Pages.Identity;
using FunQuail.Web.Pages.Layout;
using MediatR;

namespace FunQuail.Web.Pages.Settings;

/// <summary>The account itself, and the way to all else.</summary>
internal static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder settings)
    {
        settings.MapGet("", ShowAsync).WithName("pages.settings");
        settings.MapPost("/email", ChangeEmailAsync).WithName("pages.settings.email.post");
    }

    private static Task<IResult> ShowAsync(string? done, Owner owner, IMediator app, CancellationToken ct) =>
        RenderAsync(owner, app, null, [], Notes.Of(done), ct);

    private static async Task<IResult> ChangeEmailAsync(
        IFormCollection form, Owner owner, IMediator app, CancellationToken ct)
    {
        var email = form["email"].ToString().Trim();
        var refusals = Owner.Refusals(await app.Send(new ChangeEmail(owner.AccountId, form["password"].ToString(), email), ct));
        return refusals.Count == 0
            ? PageSessions.SeeOther("/settings?done=email")
            : await RenderAsync(owner, app, email, refusals, null, ct);
    }

    private static async Task<IResult> RenderAsync(
        Owner owner, IMediator app, string? email, IReadOnlyList<Error> errors, string? note, CancellationToken ct)
    {
        var account = await app.Send(new GetOwnAccount(owner.AccountId), ct);
        if (!account.Succeeded) return RefusedPage.NotFound(account.Errors[0].Message);

        return Page.Of<AccountPage>(
            Page.StatusOf(errors),
            (nameof(AccountPage.Account), account.Value.View),
            (nameof(AccountPage.Email), email),
            (nameof(AccountPage.Errors), errors),
            (nameof(AccountPage.Note), note));
    }
}
