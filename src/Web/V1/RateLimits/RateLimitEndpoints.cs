using System.Text.Json.Serialization;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V1.RateLimits;

/// <summary>How a caller stands with the limits, and what is answered to one who has reached them.</summary>
internal static class RateLimitEndpoints
{
    public static void Map(IEndpointRouteBuilder v1) => v1
        .MapRead("rate-limit", Get, "v1.rate-limit.get")
        .Open(asksWho: true)
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
