using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using Microsoft.Net.Http.Headers;

namespace FunQuail.Web.Http;

/// <summary>
/// Answers a client that asks whether its copy still holds (<c>If-None-Match</c>, RFC 9110, 13.1.2) without making the answer
/// anew: nothing has changed since an answer of the same tag was made for the same viewer. Costs one look at a number; never
/// wrong by time, because the number is read before the answer and once more each time that it is asked about.
/// </summary>
internal static class Revalidation
{
    /// <param name="unchanged">The answer for a client whose copy holds.</param>
    public static RouteGroupBuilder WithRevalidation(
        this RouteGroupBuilder group, Func<EntityTagHeaderValue, IResult> unchanged) =>
        group.AddEndpointFilter((invocation, next) => FilterAsync(invocation, unchanged, next));

    /// <summary>Has the answers of an endpoint, or of a group, made anew to confirm a client's copy.</summary>
    public static TBuilder MakesAnew<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(MadeAnew.Mark);

    /// <summary>Tells which tag the answer to this request has. Call it before the answer is sent.</summary>
    public static void Tell(HttpContext context, EntityTagHeaderValue tag) => context.Features.Get<Asked>()?.Answer(tag);

    private static async ValueTask<object?> FilterAsync(
        EndpointFilterInvocationContext invocation, Func<EntityTagHeaderValue, IResult> unchanged, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var applies = context.Request.Headers.IfNoneMatch.Count > 0
            && context.GetEndpoint()?.Metadata is { } said
            && said.GetMetadata<Revalidated>() is not null && said.GetMetadata<MadeAnew>() is null;
        if (!applies) return await next(invocation);

        var services = context.RequestServices;
        var tags = services.GetRequiredService<KnownTags>();
        var answer = NameOf(context.Request, services.GetRequiredService<Viewer>());
        var changes = await services.GetRequiredService<IChangeCount>().ReadAsync(context.RequestAborted);
        if (tags.Find(answer) is { } known && known.Changes == changes && EntityTags.IsKnownTo(context.Request, known.Tag))
            return unchanged(known.Tag);

        context.Features.Set(new Asked(tags, answer, changes));
        return await next(invocation);
    }

    /// <summary>Names an answer: the address with its query, and whose eyes see it.</summary>
    private static string NameOf(HttpRequest request, Viewer viewer)
    {
        var address = string.Concat(request.Path.Value, request.QueryString.Value);
        return viewer is { ActorId: null, Collections.Count: 0 } ? address
            : FormattableString.Invariant($"{address}\n{viewer.ActorId}\n{string.Join(',', viewer.Collections)}");
    }

    private sealed class Asked(KnownTags tags, string answer, long changes)
    {
        public void Answer(EntityTagHeaderValue tag) => tags.Remember(answer, new KnownTag(tag, changes));
    }
}

/// <summary>Excepts an endpoint: its answers depend on the time, on the session, or on what is noted in passing.</summary>
internal sealed class MadeAnew
{
    public static readonly MadeAnew Mark = new();
}

/// <summary>Marks an endpoint whose answers depend on nothing but the request, the viewer and what the database holds.</summary>
internal sealed class Revalidated
{
    public static readonly Revalidated Mark = new();
}
