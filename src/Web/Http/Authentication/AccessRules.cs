using FunQuail.Domain.Common;

namespace FunQuail.Web.Http.Authentication;

/// <summary>How routes declare who may come in. Each has to: what declares nothing is not served.</summary>
internal static class AccessRules
{
    /// <summary>Takes <c>read:topic</c> for GET and HEAD, and <c>write:topic</c> for everything else.</summary>
    /// <param name="ofAccount">Whether the unknown are turned away even where they have the scope.</param>
    public static TBuilder RequiresScope<TBuilder>(this TBuilder builder, string topic, bool ofAccount = false)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new AccessRule(topic) { NeedsAccount = ofAccount });

    /// <summary>Lets everybody in.</summary>
    /// <param name="asksWho">Whether the answer depends on who asks.</param>
    public static TBuilder Open<TBuilder>(this TBuilder builder, bool asksWho = false)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new AccessRule(Topic: null) { AsksWho = asksWho });

    public static TBuilder TakesTokenInQuery<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(TokenInQuery.Allowed);

    /// <summary>Gives audio, to which a listen token leads, too.</summary>
    public static TBuilder TakesListenTokens<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.TakesTokenInQuery().WithMetadata(ListenTokens.Allowed);

    public static TBuilder RefusesBy<TBuilder>(this TBuilder builder, Func<HttpContext, Error, Task> write)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RefusalWriter(write));

    /// <summary>A route that declares nothing is a defect, and is not served.</summary>
    public static AccessRule Of(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<AccessRule>()
        ?? throw new InvalidOperationException($"{endpoint.RoutePattern.RawText} does not declare who may come in.");
}
