using FunQuail.Domain.Common;

namespace FunQuail.Web.Http;

/// <summary>
/// Refuses query parameters that an endpoint does not declare, by name, and values that its declarations do not allow. Runs for
/// each endpoint of a group, also when binding has failed, so that all that is wrong is said at once.
/// </summary>
internal static class QueryRules
{
    public static TBuilder WithQueryRules<TBuilder>(this TBuilder builder, Func<IReadOnlyList<Error>, IResult> refuse)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilterFactory((context, next) => Filter(QueryParameter.Of(context.MethodInfo), refuse, next));

    /// <summary>Everything that is wrong with a query string.</summary>
    public static IReadOnlyList<Error> Check(IReadOnlyList<QueryParameter> declared, IQueryCollection query)
    {
        if (query.Count == 0) return [];

        return
        [
            .. from given in query
               let parameter = declared.FirstOrDefault(one => one.Name == given.Key)
               let error = parameter is null ? Unknown(given.Key, declared) : parameter.Check(given.Value)
               where error is not null
               select error,
        ];
    }

    private static EndpointFilterDelegate Filter(
        IReadOnlyList<QueryParameter> declared, Func<IReadOnlyList<Error>, IResult> refuse, EndpointFilterDelegate next) =>
        invocation => Check(declared, invocation.HttpContext.Request.Query) is { Count: > 0 } errors
            ? ValueTask.FromResult<object?>(refuse(errors))
            : next(invocation);

    private static Error Unknown(string name, IReadOnlyList<QueryParameter> declared)
    {
        var hint = Suggestions.For(name, declared.Select(one => one.Name)) is { } near
            ? $"Did you mean `{near}`?"
            : declared.Count == 0
                ? "This address takes none."
                : $"This address takes {string.Join(", ", declared.Select(one => $"`{one.Name}`"))}.";
        return Error.Invalid("parameter.unknown", $"There is no query parameter `{Shown(name)}` here. {hint}", Shown(name));
    }

    private static string Shown(string name) => name.Length > 64 ? name[..64] + "…" : name;
}
