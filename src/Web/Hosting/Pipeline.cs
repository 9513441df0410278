using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Media;
using FunQuail.Web.V1;
using FunQuail.Web.V2;
using FunQuail.Web.V2.OpenApi;
using FunQuail.Web.WellKnown;

namespace FunQuail.Web.Hosting;

/// <summary>What a request passes through, in order. A family of routes adds its line here.</summary>
internal static class Pipeline
{
    public static void MapFunQuail(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseOpenCors();
        app.UseV2Problems();
        app.UseV1Errors();
        app.UseV2Explorer();
        app.UseAdmission();
        app.MapHealth();
        app.MapFrontDoor();
        app.MapV1();
        app.MapV2();
        app.MapMedia();
        app.MapWellKnown();
    }
}
