using FunQuail.Domain.Common;

namespace FunQuail.Web.V2.Bodies;

/// <summary>
/// The names of a body's properties. Use cases name what is wrong in words of their own (<c>UserName</c>, <c>redirect_uris</c>);
/// whoever sent the body is told the property that they wrote.
/// </summary>
internal sealed class BodyFields
{
    private readonly Dictionary<string, string> _names;

    private BodyFields(IEnumerable<string> names) => _names = names.ToDictionary(Folded, StringComparer.Ordinal);

    public static BodyFields Of<T>() => Known<T>.Fields;

    public IReadOnlyList<Error> Name(IReadOnlyList<Error> errors) => [.. errors.Select(Name)];

    private static string Folded(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    private Error Name(Error error) =>
        error.Field is { } field && _names.TryGetValue(Folded(field), out var name) ? error with { Field = name } : error;

    private static class Known<T>
    {
        public static readonly BodyFields Fields =
            new(V2Json.Options.GetTypeInfo(typeof(T)).Properties.Select(property => property.Name));
    }
}
