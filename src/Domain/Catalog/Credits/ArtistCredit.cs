using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.Credits;

/// <summary>
/// Who made something, as printed: names in order with the phrases between them (MusicBrainz: artist credit).
/// Never changes once made, and equal credits are one.
/// </summary>
public sealed class ArtistCredit : Entity
{
    private readonly List<CreditedName> _names = [];

    private ArtistCredit()
    {
    }

    /// <summary>What equal credits share: a digest of artists, names and phrases in order.</summary>
    public string Key { get; private set; } = "";

    public IReadOnlyList<CreditedName> Names => _names;

    // The same facts side by side, so that a list of releases reads its credits without another join.
    public IReadOnlyList<string> PrintedNames { get; private set; } = [];

    public IReadOnlyList<string> JoinPhrases { get; private set; } = [];

    public IReadOnlyList<Guid> ArtistGuids { get; private set; } = [];

    public IReadOnlyList<Guid?> ArtistMbids { get; private set; } = [];

    public static Result<ArtistCredit> Create(Guid guid, IReadOnlyList<CreditedArtist> names, DateTimeOffset now)
    {
        if (names.Count == 0) return ArtistCreditErrors.Empty;
        if (names.Count > CatalogLimits.CreditedNames) return ArtistCreditErrors.TooManyNames;
        if (names.Any(IsBad)) return ArtistCreditErrors.BadName;

        var credit = new ArtistCredit
        {
            Guid = guid,
            CreationDate = now,
            Key = KeyOf(names),
            PrintedNames = [.. names.Select(name => name.Name)],
            JoinPhrases = [.. names.Select(name => name.JoinPhrase)],
            ArtistGuids = [.. names.Select(name => name.ArtistGuid)],
            ArtistMbids = [.. names.Select(name => name.ArtistMbid?.Value)],
        };
        credit._names.AddRange(names.Select((name, position) => new CreditedName(position, name)));
        return credit;
    }

    /// <summary>One of the credited artists got its MusicBrainz id; the credit itself stays what it was.</summary>
    public void LearnMbid(Guid artistGuid, Mbid mbid)
    {
        if (ArtistGuids.Index().All(one => one.Item != artistGuid || ArtistMbids[one.Index] == mbid.Value)) return;

        ArtistMbids = [.. ArtistMbids.Select((known, position) => ArtistGuids[position] == artistGuid ? mbid.Value : known)];
    }

    public static string KeyOf(IReadOnlyList<CreditedArtist> names)
    {
        var text = new StringBuilder();
        foreach (var name in names)
            text.Append(CultureInfo.InvariantCulture, $"{name.ArtistId}\u001f{name.Name}\u001f{name.JoinPhrase}\u001e");

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static bool IsBad(CreditedArtist name) =>
        CatalogErrors.CheckName(name.Name) is not null || name.JoinPhrase.Length > CatalogLimits.JoinPhrase;
}
