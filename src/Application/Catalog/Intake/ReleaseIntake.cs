using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Common.Ports;
using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Releases;

namespace FunQuail.Application.Catalog.Intake;

/// <summary>
/// Finds the releases of a batch: by id, then by name, credit, date and folder. A release whose files have all been tagged
/// anew is changed in place, so that its GUID stays.
/// </summary>
internal sealed class ReleaseIntake(
    IReleaseRepository releases, CreditIntake credits, GroupIntake groups, IIdGenerator ids, TimeProvider clock)
{
    private readonly HashSet<Release> _taken = [];
    private IReadOnlyList<Release> _known = [];

    /// <summary>Keys of credits that releases had until now.</summary>
    public List<int> LeftCredits { get; } = [];

    public async Task TakeAsync(IReadOnlyList<AlbumInHand> albums, int attributedToId, CancellationToken ct)
    {
        if (albums.Count == 0) return;

        var formerTracks =
            albums.SelectMany(album => album.Claims).Select(one => one.Claim.Former?.TrackId).OfType<int>().ToHashSet();
        _known = await releases.FindAsync(
            albums.Select(album => album.Mbid).OfType<Mbid>().ToHashSet(),
            albums.Select(album => album.NameKey).ToHashSet(),
            albums.Select(album => album.Folder).ToHashSet(),
            formerTracks,
            ct);

        foreach (var album in albums) Take(album, Match(album));
        foreach (var album in albums.Where(album => album.Release is null)) Take(album, InPlace(album));

        await credits.ReconcileAsync(albums, attributedToId, ct);
        await groups.TakeAsync(albums, attributedToId, ct);
        foreach (var album in albums.Where(album => album.Release is null)) Make(album, attributedToId);
        foreach (var album in albums) Describe(album);
    }

    private void Take(AlbumInHand album, Release? release)
    {
        if (release is null) return;

        album.Release = release;
        _taken.Add(release);
    }

    private Release? Match(AlbumInHand album)
    {
        if (album.Mbid is { } mbid && _known.FirstOrDefault(release => release.Mbid == mbid) is { } identified) return identified;

        return Alike(album).FirstOrDefault(release => release.ImportKey == album.Folder)
            ?? Alike(album).FirstOrDefault(release => release.ArtistCreditId == album.Credit.Id && IsFormer(album, release));
    }

    private IEnumerable<Release> Alike(AlbumInHand album) => _known.Where(release =>
        release.NameKey == album.NameKey
        && MayBe(release.Mbid, album.Mbid)
        && (release.ArtistCreditId == album.Credit.Id || !album.CreditWasSaid)
        && album.DateAgrees(release.Date));

    private Release? InPlace(AlbumInHand album) => _known.FirstOrDefault(release =>
        !_taken.Contains(release)
        && MayBe(release.Mbid, album.Mbid)
        && IsFormer(album, release)
        && album.Claims.All(one => one.Claim.Former is not { ReleaseIsShared: true }));

    private static bool IsFormer(AlbumInHand album, Release release) => album.Claims.Any(one =>
        one.Claim.Former?.TrackId is { } former && release.Tracks.Any(track => track.Id == former));

    private static bool MayBe(Mbid? stored, Mbid? claimed) => stored is null || claimed is null || stored == claimed;

    private void Make(AlbumInHand album, int attributedToId)
    {
        var group = groups.GroupOf(album);
        album.Release = Release.Create(
            ids.NewGuid(), album.Name, group.Id, album.Credit.Id, album.Mbid, attributedToId, clock.GetUtcNow()).Value;
        album.IsNew = true;
        releases.Add(album.Release);
    }

    private void Describe(AlbumInHand album)
    {
        var release = album.Release!;
        release.FoundAt(album.Folder);
        if (album.Mbid is { } mbid) release.Identify(mbid);
        release.Describe(album.IsWhole ? album.Facts : release.Facts.Or(album.Facts));
        if (album.IsNew) return;

        var group = groups.GroupOf(album);
        if (release.ReleaseGroupId != group.Id) release.MoveToGroup(group.Id);
        if (album.IsWhole) release.Rename(album.Name);
        Credit(album, release);
    }

    private void Credit(AlbumInHand album, Release release)
    {
        if (release.ArtistCreditId == album.Credit.Id) return;

        LeftCredits.Add(release.ArtistCreditId);
        release.CreditTo(album.Credit.Id);
    }
}
