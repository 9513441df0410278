using FunQuail.Application.Common.Security;

namespace FunQuail.Web.Http;

/// <summary>
/// Lets endpoints take a <see cref="Viewer"/> as a parameter. The one place that says whose eyes a request uses: everybody is
/// anonymous until accounts exist.
/// </summary>
internal static class ViewerBinding
{
    public static IServiceCollection AddViewer(this IServiceCollection services) => services.AddScoped(_ => Viewer.Anonymous);
}
