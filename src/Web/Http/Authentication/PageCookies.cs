using FunQuail.Application.Common.Ports;

namespace FunQuail.Web.Http.Authentication;

/// <summary>
/// How cookies of the server's own pages are set (RFC 6265): for this host alone, and not along with other sites' forms.
/// </summary>
internal static class PageCookies
{
    /// <param name="isForScripts">Whether scripts of the pages may read it.</param>
    /// <param name="lifetime">Null ends it with the browser.</param>
    public static CookieOptions Options(
        HttpContext context, PublicAddress server, bool isForScripts = false, TimeSpan? lifetime = null) => new()
        {
            HttpOnly = !isForScripts,
            IsEssential = true,
            MaxAge = lifetime,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            // Behind a proxy that ends TLS the request itself does not tell.
            Secure = context.Request.IsHttps || server.Url.Scheme == Uri.UriSchemeHttps,
        };
}
