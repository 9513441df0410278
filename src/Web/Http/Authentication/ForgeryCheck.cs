using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FunQuail.Application.Common.Ports;

namespace FunQuail.Web.Http.Authentication;

/// <summary>
/// Tells requests of the server's own pages from those that another site makes a browser send: only the former can read the
/// cookie, and repeat it in a header or a form.
/// </summary>
internal sealed class ForgeryCheck(PublicAddress server)
{
    public const string Cookie = "csrftoken";
    public const string Header = "X-CSRFToken";
    public const string Field = "csrfmiddlewaretoken";

    private const int TokenBytes = 32;
    private const int TokenLength = 43;

    /// <summary>What this browser's forms repeat; made, and sent with the answer, where there is none yet.</summary>
    public string TokenFor(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is { Length: TokenLength } known) return known;

        return context.Items[Cookie] is string made ? made : Renew(context);
    }

    /// <summary>
    /// Makes another one, and sends it with the answer: what somebody else may have learnt before a log-in is worth nothing
    /// after.
    /// </summary>
    public string Renew(HttpContext context)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        context.Items[Cookie] = token;
        // Scripts of the server's own pages read it, as those of Funkwhale's web app do.
        context.Response.Cookies.Append(Cookie, token, PageCookies.Options(context, server, isForScripts: true));
        return token;
    }

    public async Task<bool> IsForgedAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return false;
        if (ComesFromElsewhere(request)) return true;

        var repeated = await RepeatedAsync(request, context.RequestAborted);
        return request.Cookies[Cookie] is not { Length: > 0 } cookie || repeated is null
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(cookie), Encoding.UTF8.GetBytes(repeated));
    }

    /// <summary>
    /// Browsers say where an unsafe request comes from. A proxy may have changed the host, so either name will do.
    /// </summary>
    private bool ComesFromElsewhere(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0) return false;
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var from)) return true;

        return from.Authority != request.Host.Value && from.Authority != server.Url.Authority;
    }

    private static async Task<string?> RepeatedAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.Headers[Header].ToString() is { Length: > 0 } header) return header;
        if (!request.HasFormContentType) return null;

        try
        {
            return (await request.ReadFormAsync(ct))[Field].ToString();
        }
        catch (Exception broken) when (FormBodies.IsUnreadable(broken))
        {
            return null;
        }
    }
}
