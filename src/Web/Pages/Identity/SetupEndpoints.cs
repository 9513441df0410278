using FunQuail.Application.Identity.Sessions;
using FunQuail.Application.Identity.Setup;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using MediatR;

namespace FunQuail.Web.Pages.Identity;

/// <summary>Where the link leads that the server prints while it has no administrator.</summary>
internal static class SetupEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/setup", Ask).WithName("pages.setup");
        pages.MapPost("/setup", MakeAsync).WithName("pages.setup.post").LimitedAs(RateActions.SignUp);
    }

    private static IResult Ask(string? token) => Show(token ?? "", null, null, []);

    private static async Task<IResult> MakeAsync(
        HttpContext context, IFormCollection form, SessionCookies cookies, IMediator app, CancellationToken ct)
    {
        var (name, email, password) = (form["userName"].ToString(), form["email"].ToString(), form["password"].ToString());
        var made = await app.Send(new SetUpServer(form["token"].ToString(), name, email, password), ct);
        if (!made.Succeeded) return Show(form["token"].ToString(), name, email, made.Errors);

        var outcome = await app.Send(new LogIn(name, password, SessionCookies.PlaceOf(context)), ct);
        if (outcome is { Succeeded: true, Value.Token: { } token }) cookies.Begin(context, token);
        return PageSessions.SeeOther("/");
    }

    private static IResult Show(string token, string? name, string? email, IReadOnlyList<Error> errors) => Page.Of<SetupPage>(
        Page.StatusOf(errors),
        (nameof(SetupPage.Token), token),
        (nameof(SetupPage.UserName), name),
        (nameof(SetupPage.Email), email),
        (nameof(SetupPage.Errors), errors));
}
