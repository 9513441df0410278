using FunQuail.Application.Identity.Accounts;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.Pages.Layout;
using MediatR;

namespace FunQuail.Web.Pages.Identity;

/// <summary>Making an account for oneself, and showing that its e-mail address is one's own.</summary>
internal static class RegisterEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/register", Ask).WithName("pages.register");
        pages.MapPost("/register", RegisterAsync).WithName("pages.register.post").LimitedAs(RateActions.SignUp);
        pages.MapGet("/register/done", TellRegistered).WithName("pages.register.done");
        pages.MapGet("/confirm", AskToConfirm).WithName("pages.confirm");
        pages.MapPost("/confirm", ConfirmAsync).WithName("pages.confirm.post").LimitedAs(RateActions.VerifyEmail);
        pages.MapGet("/confirm/done", TellConfirmed).WithName("pages.confirm.done");
    }

    private static IResult Ask(string? invitation, RequestViewer viewer, RegistrationPolicy policy) =>
        viewer.Proof.Session is null
            ? Show(policy, new RegisterAccount("", "", "", invitation), [])
            : PageSessions.SeeOther("/settings");

    private static async Task<IResult> RegisterAsync(
        IFormCollection form, RegistrationPolicy policy, IMediator app, CancellationToken ct)
    {
        var invitation = form["invitation"].ToString().Trim();
        var command = new RegisterAccount(
            form["userName"].ToString().Trim(), form["email"].ToString().Trim(), form["password"].ToString(),
            invitation.Length == 0 ? null : invitation);
        var made = await app.Send(command, ct);
        if (!made.Succeeded) return Show(policy, command, made.Errors);

        return PageSessions.SeeOther(made.Value.IsActive ? "/register/done" : "/register/done?waits=true");
    }

    private static IResult TellRegistered(bool waits = false) => waits
        ? NoticePage.Of(
            "A moderator decides",
            "Your account waits for a moderator to approve it; you get a message then. Until then open the link in the message " +
            "that is on its way to you: it confirms your e-mail address.")
        : NoticePage.Of(
            "Your account is ready",
            "You can log in now. A message is on its way to you: open its link to confirm your e-mail address.",
            ("/login", "Log in"));

    /// <summary>The link itself does nothing: programs that look at mail open links, too.</summary>
    private static IResult AskToConfirm(string? token) => ShowConfirmation(token ?? "", []);

    private static async Task<IResult> ConfirmAsync(IFormCollection form, IMediator app, CancellationToken ct)
    {
        var token = form["token"].ToString();
        var confirmed = await app.Send(new ConfirmEmail(token), ct);
        return confirmed.Succeeded ? PageSessions.SeeOther("/confirm/done") : ShowConfirmation(token, confirmed.Errors);
    }

    private static IResult TellConfirmed(RequestViewer viewer) => NoticePage.Of(
        "Confirmed", "This e-mail address is your account's now.",
        viewer.Proof.Session is null ? ("/login", "Log in") : ("/settings", "To your settings"));

    private static IResult Show(RegistrationPolicy policy, RegisterAccount given, IReadOnlyList<Error> errors) =>
        Page.Of<RegisterPage>(
            Page.StatusOf(errors),
            (nameof(RegisterPage.Mode), policy.Mode),
            (nameof(RegisterPage.UserName), given.UserName),
            (nameof(RegisterPage.Email), given.Email),
            (nameof(RegisterPage.Invitation), given.Invitation),
            (nameof(RegisterPage.Errors), errors));

    private static IResult ShowConfirmation(string token, IReadOnlyList<Error> errors) => Page.Of<ConfirmPage>(
        Page.StatusOf(errors), (nameof(ConfirmPage.Token), token), (nameof(ConfirmPage.Errors), errors));
}
