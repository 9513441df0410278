using FunQuail.Application.Identity.Access;
using FunQuail.Web.Http.Authentication;

namespace FunQuail.Web.V1.Identity;

/// <summary>
/// Takes what a page of this server sends, or a program that shows the same, whether somebody is logged in or not: logging
/// somebody in unawares as somebody else is an attack, too.
/// </summary>
internal sealed class ForgeryGuard(ForgeryCheck forgeries) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await forgeries.IsForgedAsync(context.HttpContext) ? V1Reply.Refusal(AccessErrors.ForgedRequest) : await next(context);
}
