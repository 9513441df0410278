using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Catalog.Credits;
using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Catalog.Credits;
using FunQuail.Domain.Catalog.Releases;

namespace FunQuail.Application.Catalog.Intake;

/// <summary>The claims of a batch that say they are on one release.</summary>
internal sealed class AlbumInHand
{
    private readonly List<ClaimInHand> _claims = [];

    private AlbumInHand(ReleaseClaim first)
    {
        Name = ClaimInHand.Bounded(first.Name);
        NameKey = Domain.Catalog.NameKey.Of(Name);
        Folder = first.Folder;
    }

    public string Name { get; }

    public string NameKey { get; }

    public string Folder { get; }

    public Mbid? Mbid { get; private set; }

    public Mbid? GroupMbid { get; private set; }

    /// <summary>Whom the files name for the release; empty when none does.</summary>
    public CreditClaim Said { get; private set; } = CreditClaim.Nobody;

    public bool Compilation { get; private set; }

    public ReleaseFacts Facts { get; private set; } = ReleaseFacts.None;

    public IReadOnlyList<string> Types { get; private set; } = [];

    public IReadOnlyList<ClaimInHand> Claims => _claims;

    public ReadCredit? ReadCredit { get; private set; }

    public IReadOnlyList<CreditedArtist> Credited { get; set; } = [];

    public ArtistCredit Credit { get; set; } = null!;

    public Release? Release { get; set; }

    public bool IsNew { get; set; }

    /// <summary>Whether the credit was said, and not only concluded from the tracks.</summary>
    public bool CreditWasSaid => !Said.IsEmpty || Compilation;

    /// <summary>Whether no file beyond the batch is on the release, so that the batch alone says what it is.</summary>
    public bool IsWhole => IsNew || _claims.TrueForAll(one => one.Claim.Former is not { } former || !former.ReleaseIsShared)
        && _claims.Exists(one => one.Claim.Former?.TrackId is { } track && Release!.Tracks.Any(known => known.Id == track));

    /// <summary>
    /// Puts claims together: those that say most come first, and those that say less join whom they do not contradict.
    /// </summary>
    public static List<AlbumInHand> Gather(IEnumerable<ClaimInHand> claims)
    {
        var albums = new List<AlbumInHand>();
        var onReleases = claims.Where(one => one.Claim.Release is not null);
        foreach (var one in onReleases.OrderByDescending(one => Weight(one.Claim.Release!)))
        {
            var claim = one.Claim.Release!;
            var album = albums.Find(known => known.Agrees(claim));
            if (album is null) albums.Add(album = new AlbumInHand(claim));
            album.Join(one, claim);
        }

        foreach (var album in albums) album._claims.Sort((a, b) => Place(a).CompareTo(Place(b)));
        return albums;
    }

    /// <summary>Decides whose release it is, once the credits of its tracks are read.</summary>
    public void ReadCreditBy(CreditReading reading, Func<string, bool> isOneArtist)
    {
        var tracks = _claims.ConvertAll(one => one.ReadCredit);
        var first = tracks[0];
        ReadCredit = !Said.IsEmpty ? reading.ReadOfRelease(Said, isOneArtist)
            : Compilation ? CreditReading.Various
            : tracks.TrueForAll(track => track.Names.SequenceEqual(first.Names)) ? first
            : tracks.TrueForAll(track => track.FirstKey == first.FirstKey)
                ? new ReadCredit([first.Names[0] with { JoinPhrase = "" }], first.SortName)
            : CreditReading.Various;
    }

    public bool IsVarious => ReadCredit!.Is(SpecialArtist.VariousArtists);

    /// <summary>
    /// Whether a stored release may be this one as far as its date tells; tracks of various releases carry dates of their own.
    /// </summary>
    public bool DateAgrees(PartialDate? date) =>
        !CreditWasSaid || IsVarious || DatesAgree(date?.ToString(), Facts.Date?.ToString());

    private static bool DatesAgree(string? one, string? other) =>
        one is null || other is null || one.StartsWith(other, StringComparison.Ordinal)
            || other.StartsWith(one, StringComparison.Ordinal);

    private static int Weight(ReleaseClaim claim) =>
        (claim.Mbid is null ? 0 : 4) + (claim.Credit.IsEmpty ? 0 : 2) + (claim.Facts.Date is null ? 0 : 1);

    private static (int Medium, int Position) Place(ClaimInHand one) => (one.Claim.Release!.Medium, one.Claim.Release.Position);

    private bool Agrees(ReleaseClaim claim)
    {
        if (claim.Mbid is not null && Mbid is not null) return claim.Mbid == Mbid;
        if (claim.Folder != Folder || Domain.Catalog.NameKey.Of(ClaimInHand.Bounded(claim.Name)) != NameKey) return false;
        if (!claim.Credit.IsEmpty && !Said.IsEmpty && KeyOf(claim.Credit) != KeyOf(Said)) return false;

        return Compilation || claim.Compilation || claim.Credit.IsEmpty
            || DatesAgree(claim.Facts.Date?.ToString(), Facts.Date?.ToString());
    }

    private static string KeyOf(CreditClaim credit) =>
        Domain.Catalog.NameKey.Of(credit.Printed ?? string.Join(' ', credit.Names));

    private void Join(ClaimInHand one, ReleaseClaim claim)
    {
        one.Album = this;
        _claims.Add(one);
        Mbid ??= claim.Mbid;
        GroupMbid ??= claim.GroupMbid;
        if (Said.IsEmpty) Said = claim.Credit;
        Compilation |= claim.Compilation;
        if (Types.Count == 0) Types = claim.Types;
        Facts = Facts.Or(claim.Facts);
    }
}
