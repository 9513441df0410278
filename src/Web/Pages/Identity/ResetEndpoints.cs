using FunQuail.Application.Identity.Credentials;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.Pages.Layout;
using MediatR;

namespace FunQuail.Web.Pages.Identity;

/// <summary>For whoever forgot the password: a message, and the page that its link leads to.</summary>
internal static class ResetEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/forgot", Ask).WithName("pages.forgot");
        pages.MapPost("/forgot", RequestAsync).WithName("pages.forgot.post").LimitedAs(RateActions.PasswordReset);
        pages.MapGet("/forgot/done", TellRequested).WithName("pages.forgot.done");
        pages.MapGet("/reset", AskForPassword).WithName("pages.reset");
        pages.MapPost("/reset", ResetAsync).WithName("pages.reset.post").LimitedAs(RateActions.PasswordResetConfirm);
    }

    private static IResult Ask() => ShowForgotten(null, []);

    private static async Task<IResult> RequestAsync(IFormCollection form, IMediator app, CancellationToken ct)
    {
        var email = form["email"].ToString().Trim();
        var requested = await app.Send(new RequestPasswordReset(email), ct);
        return requested.Succeeded ? PageSessions.SeeOther("/forgot/done") : ShowForgotten(email, requested.Errors);
    }

    private static IResult TellRequested() => NoticePage.Of(
        "Look into your mail",
        "If an account has this address, a message is on its way to it. Its link lets you choose a new password, for a day.");

    private static IResult AskForPassword(string? token) => ShowReset(token ?? "", []);

    private static async Task<IResult> ResetAsync(IFormCollection form, IMediator app, CancellationToken ct)
    {
        var token = form["token"].ToString();
        var reset = await app.Send(new ResetPassword(token, form["password"].ToString()), ct);
        return reset.Succeeded ? PageSessions.SeeOther("/login?done=reset") : ShowReset(token, reset.Errors);
    }

    private static IResult ShowForgotten(string? email, IReadOnlyList<Error> errors) => Page.Of<ForgotPage>(
        Page.StatusOf(errors), (nameof(ForgotPage.Email), email), (nameof(ForgotPage.Errors), errors));

    private static IResult ShowReset(string token, IReadOnlyList<Error> errors) => Page.Of<ResetPage>(
        Page.StatusOf(errors), (nameof(ResetPage.Token), token), (nameof(ResetPage.Errors), errors));
}
