using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.OpenApi;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.Media;
using FunQuail.Web.Pages;
using FunQuail.Web.V1;
using FunQuail.Web.V2;
using FunQuail.Web.WellKnown;

namespace FunQuail.Web.Hosting;

/// <summary>What a request passes through, in order. A family of routes adds its line here.</summary>
internal static class Pipeline
{
    public static void MapFunQuail(this WebApplication app)
    {
        app.UseClientAddresses();
        app.UseSecurityHeaders();
        app.UseOpenCors();
        app.UseV2Problems();
        app.UseV1Errors();
        app.UseExplorer();
        app.UseRecognition();
        app.UseRateLimits();
        app.UseAdmission();
        app.UseOnceOnly();
        app.MapHealth();
        app.MapPages();
        app.MapV1();
        app.MapV2();
        app.MapMedia();
        app.MapWellKnown();
    }
}
