using System.Text.Json.Serialization;
using FunQuail.Web.Http.RateLimits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V1.RateLimits;

/// <summary>How a caller stands with the limits, and what is answered to one who has reached them.</summary>
internal static class RateLimitEndpoints
{
    private const string Prefix = "/api/v1";

    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddV1RateLimits(this IServiceCollection services) =>
        services.AddSingleton(new LimitRefusal(Prefix, Throttled.WriteAsync));

    public static void MapV1RateLimits(this IEndpointRouteBuilder routes) => routes
        .MapMethods(Prefix + "/rate-limit", Read, Get)
        .WithName("v1.rate-limit.get")
        .AllowAnonymous()
        .NotLimited("Whoever is limited has to find out for how long.")
        .ExcludeFromDescription();

    private static JsonHttpResult<RateLimitBody> Get(HttpContext context, LimitReport report)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(RateLimitBody.From(report, report.CallerOf(context)), RateLimitJson.Default.RateLimitBody);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RateLimitBody))]
[JsonSerializable(typeof(Throttled))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
internal sealed partial class RateLimitJson : JsonSerializerContext;
