using FunQuail.Application.Catalog.Scopes;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

/// <summary>
/// Narrows lists whose rows <c>x</c> have <c>attributed_to_id</c> and <c>fid</c> to somebody's things. A single part of a scope
/// is served by an index.
/// </summary>
internal static class ScopeFilter
{
    private const string Nobody = "false";
    private const string Mine = "x.attributed_to_id = @me";
    private const string AtHome = "x.fid IS NULL";

    private const string FromDomain =
        "x.fid IS NOT NULL AND x.attributed_to_id IN (SELECT a.id FROM actor a "
        + "WHERE a.domain_id = (SELECT d.id FROM federated_domain d WHERE d.name = @domain#))";

    private const string OfLocalActor =
        "x.attributed_to_id = (SELECT a.id FROM actor a JOIN federated_domain d ON d.id = a.domain_id "
        + "WHERE d.name IS NULL AND a.preferred_username = @username#)";

    private const string OfActor =
        "x.attributed_to_id = (SELECT a.id FROM actor a JOIN federated_domain d ON d.id = a.domain_id "
        + "WHERE d.name = @host# AND a.preferred_username = @username#)";

    /// <param name="held">Whether one of <c>@collections</c> holds the row.</param>
    /// <param name="home">This server's own name.</param>
    public static ListRequest WhereScope(this ListRequest request, Scope? scope, string held, string home)
    {
        if (scope is null) return request;

        var parts = Parts(request, scope, held, home).ToList();
        var name = string.Join('-', parts.Select(part => part.Kind).Prepend("scope"));
        return request.Where(new ListFilter(name, [AnyOf(parts)]), [.. parts.SelectMany(part => part.Values)]);
    }

    private static string AnyOf(IReadOnlyList<Part> parts) => parts switch
    {
        [] => Nobody,
        [var only] => only.Condition,
        // Among alternatives PostgreSQL may read all that the collections hold before it begins; an offset keeps it from that.
        _ => "(" + string.Join(" OR ", parts.Select(part => part.Condition.StartsWith("EXISTS (", StringComparison.Ordinal)
            ? part.Condition[..^1] + " OFFSET 0)"
            : part.Condition)) + ")",
    };

    private static IEnumerable<Part> Parts(ListRequest request, Scope scope, string held, string home)
    {
        var viewer = request.Viewer;
        if (scope.Mine && viewer.ActorId is { } me) yield return new Part("mine", Mine, ("me", SqlValue.Of(me)));
        if (scope.Subscribed && viewer is { ActorId: not null, Collections.Count: > 0 })
            yield return new Part("subscribed", held);

        for (var number = 0; number < scope.Actors.Count; number++)
        {
            var actor = scope.Actors[number];
            var username = (PageSql.Repeated("username", number), SqlValue.Of(actor.Username));
            yield return actor.Domain == home
                ? new Part("neighbour", Numbered(OfLocalActor, number), username)
                : new Part(
                    "actor", Numbered(OfActor, number), username,
                    (PageSql.Repeated("host", number), SqlValue.Of(actor.Domain)));
        }

        for (var number = 0; number < scope.Domains.Count; number++)
        {
            var domain = scope.Domains[number];
            yield return domain == home
                ? new Part("home", AtHome)
                : new Part(
                    "domain", Numbered(FromDomain, number), (PageSql.Repeated("domain", number), SqlValue.Of(domain)));
        }
    }

    private static string Numbered(string condition, int number) =>
        condition.Replace("#", PageSql.Repeated("", number), StringComparison.Ordinal);

    /// <param name="Kind">Names the condition, apart from its number: that is the part's place among those of its kind.</param>
    private sealed record Part(string Kind, string Condition, params IReadOnlyList<(string Name, SqlValue Value)> Values);
}
