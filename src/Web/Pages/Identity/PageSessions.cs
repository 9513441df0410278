namespace FunQuail.Web.Pages.Identity;

/// <summary>Leads people to where they log in, and back.</summary>
internal static class PageSessions
{
    private const int LongestAddress = 4096;

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
