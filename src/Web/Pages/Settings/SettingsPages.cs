using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Pages.Identity;

namespace FunQuail.Web.Pages.Settings;

/// <summary>What somebody who is here in person sees and changes of their own account.</summary>
internal static class SettingsPages
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        var settings = pages.MapGroup("/settings").AddEndpointFilter(RequireSessionAsync);
        AccountEndpoints.Map(settings);
        ProfileEndpoints.Map(settings);
        PasswordEndpoints.Map(settings);
        SessionEndpoints.Map(settings);
        SecondFactorEndpoints.Map(settings);
        ApplicationEndpoints.Map(settings);
        ConnectedEndpoints.Map(settings);
        DeletionEndpoints.Map(settings);
        DeletionEndpoints.MapEnd(pages);
    }

    /// <summary>A token does not stand for whoever it belongs to: it could give itself more than it was given.</summary>
    private static async ValueTask<object?> RequireSessionAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var viewer = context.HttpContext.RequestServices.GetRequiredService<RequestViewer>();
        return viewer.Proof.Session is null ? PageSessions.LogInFirst(context.HttpContext) : await next(context);
    }
}
