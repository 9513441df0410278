using FunQuail.Application.Common.Ports;
using FunQuail.Domain.Identity;
using FunQuail.Web.Http.Authentication;

namespace FunQuail.Web.Pages.Identity;

/// <summary>Gives browsers the cookies of sessions, and leads people to where they log in and back.</summary>
internal sealed class PageSessions(PublicAddress server)
{
    /// <summary>Of a session that still awaits its second factor. It is good for nothing else.</summary>
    public const string WaitingCookie = "secondfactor";

    private const int LongestAddress = 4096;

    public static SessionPlace PlaceOf(HttpContext context) => new(
        context.Request.Headers.UserAgent.ToString() is { Length: > 0 } agent ? agent : null,
        context.Connection.RemoteIpAddress?.ToString());

    public void Begin(HttpContext context, string token)
    {
        context.Response.Cookies.Delete(WaitingCookie, PageCookies.Options(context, server));
        context.Response.Cookies.Append(
            Proofs.SessionCookie, token, PageCookies.Options(context, server, lifetime: Session.Idle));
    }

    public void Await(HttpContext context, string token) => context.Response.Cookies.Append(
        WaitingCookie, token, PageCookies.Options(context, server, lifetime: Session.SecondFactorTime));

    public void End(HttpContext context) =>
        context.Response.Cookies.Delete(Proofs.SessionCookie, PageCookies.Options(context, server));

    /// <summary>To the page for logging in, and from there back to what was asked for.</summary>
    public static IResult LogInFirst(HttpContext context)
    {
        var asked = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/";
        return SeeOther($"/login?next={Uri.EscapeDataString(asked)}");
    }

    /// <summary>An answer to a form that a browser follows by reading, whatever it has sent (RFC 9110, 15.4.4).</summary>
    public static IResult SeeOther(string address) => new SeeOtherResult(address);

    /// <summary>
    /// Where a log-in leads: an address of this server, or the start. What browsers would read as another server's is none.
    /// </summary>
    public static string Local(string? next) =>
        next is { Length: > 0 and <= LongestAddress } && next[0] == '/' && !next.StartsWith("//", StringComparison.Ordinal)
        && !next.Any(letter => letter == '\\' || char.IsControl(letter))
            ? next
            : "/";

    private sealed class SeeOtherResult(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
