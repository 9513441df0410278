namespace FunQuail.Web.Http.RateLimits;

/// <summary>
/// What an endpoint declares about limits: the action by which its requests are counted, or why they are not. The last one that
/// is given to an endpoint holds.
/// </summary>
/// <param name="Action">One of <see cref="RateActions"/>; null when requests are not limited.</param>
/// <param name="Reason">Why they are not.</param>
internal sealed record RouteLimit(string? Action, string? Reason = null);

/// <summary>Says of endpoints how they are limited.</summary>
internal static class RouteLimits
{
    /// <param name="builder">An endpoint, or a group of them.</param>
    /// <param name="action">One of <see cref="RateActions"/>.</param>
    public static TBuilder LimitedAs<TBuilder>(this TBuilder builder, string action)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RouteLimit(action));

    /// <param name="builder">An endpoint, or a group of them.</param>
    /// <param name="reason">Why everybody may ask as often as they like.</param>
    public static TBuilder NotLimited<TBuilder>(this TBuilder builder, string reason)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RouteLimit(null, reason));

    /// <summary>By what the method does to a thing, or to a list of them.</summary>
    /// <param name="method">One of HTTP's.</param>
    /// <param name="isList">Whether reads give a list.</param>
    public static string ActionOf(string method, bool isList)
    {
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) return isList ? RateActions.List : RateActions.Retrieve;
        if (HttpMethods.IsPost(method)) return RateActions.Create;

        return HttpMethods.IsDelete(method) ? RateActions.Destroy : RateActions.Update;
    }
}
