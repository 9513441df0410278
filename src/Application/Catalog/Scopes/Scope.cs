using System.Text.RegularExpressions;

namespace FunQuail.Application.Catalog.Scopes;

/// <summary>Whose things a list shows: those of anybody who is named here. Who is nobody has none.</summary>
/// <param name="Mine">What the viewer added.</param>
/// <param name="Subscribed">What the collections hold that the viewer may read beyond the public ones.</param>
/// <param name="Actors">What these added.</param>
/// <param name="Domains">
/// What came from these servers, by host name in lower case; this one's name means what is at home here.
/// </param>
public sealed partial record Scope(
    bool Mine, bool Subscribed, IReadOnlyList<ScopedActor> Actors, IReadOnlyList<string> Domains)
{
    /// <summary>How many parts are read at most.</summary>
    public const int MostParts = 10;

    /// <summary>How one part of a scope is written.</summary>
    public const string Form = "^(me|all|subscribed|actor:" + Word + "@" + Word + "|domain:" + Word + ")$";

    private const string Word = "[^@,\\s\\x00-\\x1f]{1,253}";

    /// <summary>Reads parts with commas between them. A part of another form names nobody.</summary>
    /// <returns>Null when everybody's things are meant.</returns>
    public static Scope? Of(string? text)
    {
        if (text is null) return null;

        var parts = text.Split(',', MostParts + 1).Take(MostParts).Distinct().Where(part => WellFormed().IsMatch(part)).ToList();
        return parts.Contains("all") ? null : new Scope(
            parts.Contains("me"),
            parts.Contains("subscribed"),
            [.. After("actor:", parts).Select(ScopedActor.Of)],
            [.. After("domain:", parts).Select(host => host.ToLowerInvariant())]);
    }

    private static IEnumerable<string> After(string beginning, IEnumerable<string> parts) =>
        from part in parts
        where part.StartsWith(beginning, StringComparison.Ordinal)
        select part[beginning.Length..];

    [GeneratedRegex(Form)]
    private static partial Regex WellFormed();
}

/// <summary>An actor by name and host, the host in lower case.</summary>
public sealed record ScopedActor(string Username, string Domain)
{
    /// <param name="name"><c>user@domain</c>.</param>
    internal static ScopedActor Of(string name)
    {
        var at = name.IndexOf('@', StringComparison.Ordinal);
        return new ScopedActor(name[..at], name[(at + 1)..].ToLowerInvariant());
    }
}
