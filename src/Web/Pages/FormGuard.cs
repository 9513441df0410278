using FunQuail.Application.Identity.Access;
using FunQuail.Web.Http.Authentication;

namespace FunQuail.Web.Pages;

/// <summary>
/// Takes forms of the server's own pages alone, whether somebody is logged in or not: logging somebody in unawares as somebody
/// else is an attack, too.
/// </summary>
internal sealed class FormGuard(ForgeryCheck forgeries) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        // Pages show who is logged in, and hold what their forms repeat.
        http.Response.Headers.CacheControl = "no-store";
        if (!await forgeries.IsForgedAsync(http)) return await next(context);

        await WebPages.WriteRefusalAsync(http, AccessErrors.ForgedRequest);
        return Results.Empty;
    }
}
