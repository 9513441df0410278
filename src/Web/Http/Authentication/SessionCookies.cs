using FunQuail.Application.Common.Ports;
using FunQuail.Domain.Identity;

namespace FunQuail.Web.Http.Authentication;

/// <summary>Gives browsers the cookies of sessions, and takes them back.</summary>
internal sealed class SessionCookies(PublicAddress server)
{
    /// <summary>Of a session that still awaits its second factor. It is good for nothing else.</summary>
    public const string Waiting = "secondfactor";

    /// <summary>Where a session is opened, for its owner's list.</summary>
    public static SessionPlace PlaceOf(HttpContext context) => new(
        context.Request.Headers.UserAgent.ToString() is { Length: > 0 } agent ? agent : null,
        context.Connection.RemoteIpAddress?.ToString());

    public void Begin(HttpContext context, string token)
    {
        context.Response.Cookies.Delete(Waiting, PageCookies.Options(context, server));
        context.Response.Cookies.Append(
            Proofs.SessionCookie, token, PageCookies.Options(context, server, lifetime: Session.Idle));
    }

    public void Await(HttpContext context, string token) => context.Response.Cookies.Append(
        Waiting, token, PageCookies.Options(context, server, lifetime: Session.SecondFactorTime));

    public void End(HttpContext context) =>
        context.Response.Cookies.Delete(Proofs.SessionCookie, PageCookies.Options(context, server));
}
