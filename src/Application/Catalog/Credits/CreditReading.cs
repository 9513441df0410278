using FunQuail.Application.Catalog.Contracts;
using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Catalog.Credits;

namespace FunQuail.Application.Catalog.Credits;

/// <summary>
/// Takes credits apart: by the single names a file gives, else by the number of its ids, else at join phrases. The printed
/// text always stays what it is.
/// </summary>
internal sealed class CreditReading(CreditSplitter splitter)
{
    private static readonly string[] VariousNames = ["various artists", "various", "va", "v a"];

    private static readonly ReadCredit Unknown = new([new ReadName(SpecialArtist.UnknownName, "", SpecialArtist.Unknown)], null);

    public static readonly ReadCredit Various =
        new([new ReadName(SpecialArtist.VariousArtistsName, "", SpecialArtist.VariousArtists)], null);

    public ReadCredit Read(CreditClaim claim, Func<string, bool> isOneArtist)
    {
        if (claim.IsEmpty) return Unknown;

        var parts = PartsOf(claim, isOneArtist);
        var ids = claim.Mbids.Count == parts.Count ? claim.Mbids : null;
        var names = parts
            .Select((part, at) => new ReadName(Bounded(part.Name), part.JoinPhrase, ids?[at] ?? Special(part.Name)))
            .ToList();
        return new ReadCredit(names, names.Count == 1 ? claim.SortName : null);
    }

    /// <summary>As <see cref="Read"/>, for a release: the words for various artists mean MusicBrainz's artist.</summary>
    public ReadCredit ReadOfRelease(CreditClaim claim, Func<string, bool> isOneArtist)
    {
        var read = Read(claim, isOneArtist);
        return read.Names.Count == 1 && (read.Is(SpecialArtist.VariousArtists)
            || (read.Names[0].Mbid is null && VariousNames.Contains(NameKey.Of(read.Names[0].Name))))
            ? Various
            : read;
    }

    /// <summary>All texts of the claim that may turn out to be one name.</summary>
    public IEnumerable<string> PossibleNames(CreditClaim claim) =>
        claim.Names.Concat(claim.Printed is { Length: > 0 } printed ? splitter.PossibleNames(printed) : []);

    /// <summary>Whether the text could be several names, and none of the phrases in it is certain to divide.</summary>
    public bool MayBeOneName(string printed) => splitter.SplitAtStrong(printed).Count == 1;

    /// <summary>The smallest names that the text can be split into.</summary>
    public IEnumerable<string> SmallestNames(string printed) => splitter.Split(printed, _ => false).Select(part => part.Name);

    private IReadOnlyList<CreditPart> PartsOf(CreditClaim claim, Func<string, bool> isOneArtist)
    {
        if (claim.Names.Count > 1) return Along(claim.Printed, claim.Names) ?? Listed(claim.Names);

        var unprinted = claim.Names.Count > 0 ? claim.Names[0] : SpecialArtist.UnknownName;
        var printed = (string.IsNullOrWhiteSpace(claim.Printed) ? unprinted : claim.Printed).Trim();
        if (claim.Mbids.Count == 1) return [new CreditPart(printed, "")];

        var parts = splitter.Split(printed, isOneArtist);
        if (claim.Mbids.Count == 0 || parts.Count == claim.Mbids.Count) return parts;

        // The ids tell how many names there are: find the way of splitting that fits.
        var strong = splitter.SplitAtStrong(printed);
        if (strong.Count == claim.Mbids.Count) return strong;

        var smallest = splitter.Split(printed, _ => false);
        return smallest.Count == claim.Mbids.Count ? smallest : parts;
    }

    /// <summary>The single names where they stand in the printed text; null when they do not.</summary>
    private static List<CreditPart>? Along(string? printed, IReadOnlyList<string> names)
    {
        if (string.IsNullOrWhiteSpace(printed)) return null;

        var text = printed.Trim();
        var starts = new List<(int Start, int End)>();
        var at = 0;
        foreach (var name in names)
        {
            var start = text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase);
            if (start < 0 || (starts.Count == 0 && start > 0)) return null;

            at = start + name.Length;
            starts.Add((start, at));
        }

        var parts = starts.Select((one, index) => new CreditPart(
            text[one.Start..one.End],
            text[one.End..(index + 1 < starts.Count ? starts[index + 1].Start : text.Length)])).ToList();
        return parts.TrueForAll(part => part.JoinPhrase.Length <= CatalogLimits.JoinPhrase)
            && parts.Take(parts.Count - 1).All(part => part.JoinPhrase.Length > 0) ? parts : null;
    }

    private static List<CreditPart> Listed(IReadOnlyList<string> names)
    {
        var some = names.Take(CatalogLimits.CreditedNames).ToList();
        return
        [
            .. some.Select((name, at) => new CreditPart(
                name, at == some.Count - 1 ? "" : at == some.Count - 2 ? " & " : ", ")),
        ];
    }

    private static Mbid? Special(string name) => NameKey.Of(name) == "various artists" ? SpecialArtist.VariousArtists
        : name.Equals(SpecialArtist.UnknownName, StringComparison.OrdinalIgnoreCase) ? SpecialArtist.Unknown : null;

    private static string Bounded(string name) => name.Length <= CatalogLimits.Name ? name : name[..CatalogLimits.Name];
}
