using FunQuail.Domain.Catalog;

namespace FunQuail.Application.Catalog.Credits;

/// <summary>A credit taken apart, its artists not yet found.</summary>
/// <param name="SortName">How the one artist is sorted; null when there are several, or nobody said.</param>
internal sealed record ReadCredit(IReadOnlyList<ReadName> Names, string? SortName)
{
    /// <summary>Who the credit begins with, comparable.</summary>
    public string FirstKey => Names[0].Key;

    public bool Is(Mbid mbid) => Names.Count == 1 && Names[0].Mbid == mbid;
}

/// <summary>One name of a credit taken apart.</summary>
internal sealed record ReadName(string Name, string JoinPhrase, Mbid? Mbid)
{
    /// <summary>What equal artists share as far as the text tells.</summary>
    public string Key { get; } = Mbid?.ToString() ?? NameKey.Of(Name);
}
