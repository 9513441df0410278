using FunQuail.Application.Common.Reading;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Instance;

internal static class LimitEndpoints
{
    public static void Map(IEndpointRouteBuilder v2) =>
        v2.MapCollection("rate-limit", "Instance").MapRead("", Get, "v2.rate-limit.get").Open(asksWho: true)
            .NotLimited("Whoever is limited has to find out for how long.");

    [EndpointSummary("Get how the caller stands with the limits")]
    [EndpointDescription(
        "Every scope with its limit and what of it remains for whoever asks. Nothing is counted by it, and the answer has no " +
        "`X-RateLimit` headers itself.")]
    private static Results<InstanceReply<CallerLimits>, RefusalReply> Get(HttpContext context, LimitReport report)
    {
        var limits = CallerLimits.From(report, report.CallerOf(context));
        return new InstanceReply<CallerLimits>(new Versioned<CallerLimits>(limits, 0));
    }
}
