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
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
