using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using MediatR;

namespace FunQuail.Web.Pages.Identity;

/// <summary>Logging in, with a second factor where there is one, and out.</summary>
internal static class LoginEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/login", Ask).WithName("pages.login");
        pages.MapPost("/login", LogInAsync).WithName("pages.login.post").LimitedAs(RateActions.LogIn);
        pages.MapGet("/login/code", AskForCode).WithName("pages.login.code");
        pages.MapPost("/login/code", VerifyAsync).WithName("pages.login.code.post").LimitedAs(RateActions.LogIn);
        pages.MapPost("/logout", LogOutAsync).WithName("pages.logout.post");
    }

    private static IResult Ask(string? next, string? done, RequestViewer viewer)
    {
        var target = PageSessions.Local(next);
        var note = done == "reset" ? "Your password is changed. Log in with the new one." : null;
        return viewer.Proof.Session is null ? Show(target, null, [], note) : PageSessions.SeeOther(target);
    }

    private static async Task<IResult> LogInAsync(
        HttpContext context, IFormCollection form, SessionCookies cookies, IMediator app, CancellationToken ct)
    {
        var (login, next) = (form["login"].ToString(), PageSessions.Local(form["next"]));
        var outcome = await app.Send(new LogIn(login, form["password"].ToString(), SessionCookies.PlaceOf(context)), ct);
        if (!outcome.Succeeded) return Show(next, login, outcome.Errors);

        switch (outcome.Value)
        {
            case { Refusal: PasswordRefusal.None, Token: { } token }:
                cookies.Begin(context, token);
                return PageSessions.SeeOther(next);
            case { Refusal: PasswordRefusal.SecondFactorNeeded, Token: { } waiting }:
                cookies.Await(context, waiting);
                return PageSessions.SeeOther($"/login/code?next={Uri.EscapeDataString(next)}");
            default:
                return Show(next, login, outcome.Value.Refusal.ToError() is { } refusal ? [refusal] : []);
        }
    }

    private static IResult AskForCode(HttpContext context, string? next) =>
        context.Request.Cookies.ContainsKey(SessionCookies.Waiting)
            ? ShowCode(PageSessions.Local(next), [])
            : PageSessions.SeeOther("/login");

    private static async Task<IResult> VerifyAsync(
        HttpContext context, IFormCollection form, SessionCookies cookies, IMediator app, CancellationToken ct)
    {
        var next = PageSessions.Local(form["next"]);
        if (context.Request.Cookies[SessionCookies.Waiting] is not { Length: > 0 } waiting)
            return PageSessions.SeeOther("/login");

        var command = new VerifySecondFactor(waiting, form["code"].ToString().Trim(), SessionCookies.PlaceOf(context));
        var outcome = await app.Send(command, ct);
        if (!outcome.Succeeded) return ShowCode(next, outcome.Errors);
        if (outcome.Value is not { Refusal: PasswordRefusal.None, Token: { } token })
            return ShowCode(next, [PasswordRefusals.WrongCode]);

        cookies.Begin(context, token);
        return PageSessions.SeeOther(next);
    }

    private static async Task<IResult> LogOutAsync(
        HttpContext context, SessionCookies cookies, IMediator app, CancellationToken ct)
    {
        if (context.Request.Cookies[Proofs.SessionCookie] is { Length: > 0 } token) await app.Send(new LogOut(token), ct);
        cookies.End(context);
        return PageSessions.SeeOther("/");
    }

    private static IResult Show(
        string next, string? login, IReadOnlyList<Error> errors, string? note = null) => Page.Of<LoginPage>(
        Page.StatusOf(errors),
        (nameof(LoginPage.Next), next),
        (nameof(LoginPage.Login), login),
        (nameof(LoginPage.Note), note),
        (nameof(LoginPage.Errors), errors));

    private static IResult ShowCode(string next, IReadOnlyList<Error> errors) => Page.Of<SecondFactorPage>(
        Page.StatusOf(errors), (nameof(SecondFactorPage.Next), next), (nameof(SecondFactorPage.Errors), errors));
}
