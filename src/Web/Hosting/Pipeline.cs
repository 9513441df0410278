namespace FunQuail.Web.Hosting;

/// <summary>What a request passes through, in order. A family of routes adds its line here.</summary>
internal static class Pipeline
{
    public static void MapFunQuail(this WebApplication app)
    {
        app.MapHealth();
    }
}
