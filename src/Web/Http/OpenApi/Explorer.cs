using FunQuail.Application.Identity.OAuth;

namespace FunQuail.Web.Http.OpenApi;

/// <summary>Shows the descriptions of all APIs, with a button to try each address. Its files are inside the program.</summary>
internal static class Explorer
{
    public const string Path = "/api/v2/docs";

    public static IApplicationBuilder UseExplorer(this IApplicationBuilder app) => app.UseSwaggerUI(explorer =>
    {
        explorer.RoutePrefix = Path.TrimStart('/');
        explorer.DocumentTitle = "FunQuail API";
        // The first is shown: the newest.
        var documents = app.ApplicationServices.GetServices<ApiDocument>();
        foreach (var document in documents.OrderByDescending(one => one.Name, StringComparer.Ordinal))
            explorer.SwaggerEndpoint(document.Address, document.Title);
        explorer.EnableDeepLinking();
        explorer.DisplayOperationId();
        explorer.EnableValidator(null);
        explorer.OAuthClientId(ProvideExplorerClient.ClientId);
        explorer.OAuthUsePkce();
    });
}
