using System.Collections.Frozen;
using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.Scopes;

/// <summary>Every scope of every API family, and who has which. Texts of scopes are separated by blanks.</summary>
public sealed class ScopeRegistry
{
    private static readonly Permissions[] EachPermission = Enum.GetValues<Permissions>();

    private readonly FrozenDictionary<string, AccessScope> _byName;
    private readonly FrozenSet<string> _all;
    private readonly Dictionary<Permissions, FrozenSet<string>> _byPermissions;

    /// <exception cref="ArgumentException">Two scopes have one name, or one includes what is none.</exception>
    public ScopeRegistry(IEnumerable<IScopeSource> sources)
    {
        All = [.. sources.SelectMany(source => source.Scopes)];
        _byName = All.ToFrozenDictionary(scope => scope.Name, StringComparer.Ordinal);
        if (_byName.Count < All.Count) throw new ArgumentException("Two scopes have the same name.", nameof(sources));

        var leaves = All.Where(scope => scope.Includes.Count == 0).ToList();
        _all = NamesOf(leaves);
        if (All.SelectMany(scope => scope.Includes).FirstOrDefault(name => !_all.Contains(name)) is { } lost)
            throw new ArgumentException($"{lost} is included and is no scope by itself.", nameof(sources));

        Grantable = NamesOf(leaves.Where(scope => scope.Grantable));
        Anonymous = NamesOf(leaves.Where(scope => scope.Anonymous));
        var combinations = 2 * (int)EachPermission.Max();
        _byPermissions = Enumerable.Range(0, combinations).Select(number => (Permissions)number).ToDictionary(
            held => held, held => NamesOf(leaves.Where(scope => (scope.Needs & ~held) == Permissions.None)));
    }

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<AccessScope> All { get; }

    /// <summary>What applications may be given.</summary>
    public IReadOnlySet<string> Grantable { get; }

    /// <summary>What everybody has where the unknown may read.</summary>
    public IReadOnlySet<string> Anonymous { get; }

    public AccessScope? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>What an account has in person.</summary>
    public IReadOnlySet<string> OfAccount(Permissions permissions, bool isAdministrator) =>
        isAdministrator ? _all : _byPermissions[permissions & AllPermissions];

    /// <summary>
    /// What a token opens: no more than its user may, than it was given, than its application may have, and than applications
    /// may have at all.
    /// </summary>
    /// <param name="user">What the user has in person.</param>
    public IReadOnlySet<string> OfToken(IReadOnlySet<string> user, string token, string application)
    {
        var effective = new HashSet<string>(Expand(token), StringComparer.Ordinal);
        effective.IntersectWith(Expand(application));
        effective.IntersectWith(Grantable);
        effective.IntersectWith(user);
        return effective.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The scopes that a text stands for, each by itself. Names that are none are passed over.</summary>
    public IReadOnlySet<string> Expand(string scopes) => Split(scopes)
        .Select(Find)
        .OfType<AccessScope>()
        .SelectMany(scope => scope.Includes.Count == 0 ? [scope.Name] : scope.Includes)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The known names of a text, each once, in the order given.</summary>
    public string Normalise(string scopes) => string.Join(' ', Split(scopes).Distinct().Where(_byName.ContainsKey));

    /// <summary>Whether an application that may have <paramref name="limit"/> may ask for this.</summary>
    public bool MayBeAsked(string scopes, string limit)
    {
        var asked = Split(scopes);
        if (asked.Length == 0 || asked.Any(name => Find(name) is not { Grantable: true })) return false;

        return Expand(scopes).IsSubsetOf(Expand(limit));
    }

    private static Permissions AllPermissions => EachPermission.Aggregate((all, one) => all | one);

    private static string[] Split(string scopes) => scopes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> NamesOf(IEnumerable<AccessScope> scopes) =>
        scopes.Select(scope => scope.Name).ToFrozenSet(StringComparer.Ordinal);
}
