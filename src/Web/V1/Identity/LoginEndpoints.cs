using FunQuail.Application.Common.Ports;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.V1.OpenApi;
using MediatR;

namespace FunQuail.Web.V1.Identity;

/// <summary>Logging in and out with a browser. Programs have tokens.</summary>
internal static class LoginEndpoints
{
    public static void Map(IEndpointRouteBuilder users, string name)
    {
        var sessions = users.MapGroup("").WithTags("Users").Open().AddEndpointFilter<RouteGroupBuilder, ForgeryGuard>();
        sessions.MapPost("login", LogIn).WithName($"{name}.login").LimitedAs(RateActions.LogIn)
            .Produces(StatusCodes.Status200OK).MayRefuse(StatusCodes.Status403Forbidden);
        sessions.MapPost("logout", LogOut).WithName($"{name}.logout").LimitedAs(RateActions.Wildcard)
            .Produces(StatusCodes.Status200OK).MayRefuse(StatusCodes.Status403Forbidden);
    }

    [EndpointSummary("Log in")]
    [EndpointDescription(
        "Opens a session: the answer sets the cookies `sessionid` and `csrftoken`. The request repeats the `csrftoken` that a " +
        "page of this server has set in the header `X-CSRFToken`. An account with a second factor logs in on the page `/login`.")]
    private static async Task<IResult> LogIn(
        V1Body<Credentials> body, HttpContext context, SessionCookies cookies, ForgeryCheck forgeries, PublicAddress server,
        IMediator app, CancellationToken ct)
    {
        var command = new LogIn(body.Value.Username, body.Value.Password, SessionCookies.PlaceOf(context));
        var outcome = await app.Send(command, ct);
        if (outcome is not { Succeeded: true, Value: { Refusal: PasswordRefusal.None, Token: { } token } })
            return V1Reply.Refusal(WhyNot(outcome, server));

        cookies.Begin(context, token);
        forgeries.Renew(context);
        return TypedResults.Ok();
    }

    [EndpointSummary("Log out")]
    [EndpointDescription("Ends the session, if there is one, and sets another `csrftoken`.")]
    private static async Task<IResult> LogOut(
        HttpContext context, SessionCookies cookies, ForgeryCheck forgeries, IMediator app, CancellationToken ct)
    {
        if (context.Request.Cookies[Proofs.SessionCookie] is { Length: > 0 } token) await app.Send(new LogOut(token), ct);

        cookies.End(context);
        forgeries.Renew(context);
        return TypedResults.Ok();
    }

    /// <summary>The page asks for the code of a second factor; here there is no place for one.</summary>
    private static Error WhyNot(Result<LogInOutcome> outcome, PublicAddress server)
    {
        var refusal = outcome.Succeeded ? outcome.Value.Refusal : PasswordRefusal.Wrong;
        var message = refusal is PasswordRefusal.SecondFactorNeeded
            ? $"This account asks for a code as well: log in at {server.At("/login")}."
            : refusal.ToError()!.Message;
        return Error.Invalid("account.log_in_refused", message, AccountRefusals.NoField);
    }
}
