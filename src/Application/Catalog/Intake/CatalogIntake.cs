using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Catalog.Credits;
using FunQuail.Application.Catalog.Licenses;
using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Catalog.Tags;
using FunQuail.Application.Common.Ports;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Catalog.Credits;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Catalog.Intake;

/// <summary>Takes a batch of claims in order: credits, releases with their groups, tags, recordings, covers.</summary>
internal sealed class CatalogIntake(
    IArtistRepository artists,
    IArtistCreditRepository credits,
    IReleaseGroupRepository groups,
    IReleaseRepository releases,
    IRecordingRepository recordings,
    ITagRepository tags,
    ILicenseRepository licenses,
    CatalogSweep sweep,
    JoinPhrases phrases,
    IIdGenerator ids,
    TimeProvider clock) : ICatalogIntake
{
    public async Task<CatalogPlaces> TakeAsync(IReadOnlyList<CatalogClaim> claims, int attributedToId, CancellationToken ct)
    {
        var all = claims.Select(claim => new ClaimInHand(claim)).ToList();
        var good = all.Where(one => one.Refusal is null).ToList();
        if (good.Count == 0) return new CatalogPlaces([.. all.Select(PlaceOf)], CatalogLeftovers.None);

        var albums = AlbumInHand.Gather(good);
        var credited = new CreditIntake(artists, credits, phrases, ids, clock);
        var grouped = new GroupIntake(groups, ids, clock);
        var released = new ReleaseIntake(releases, credited, grouped, ids, clock);
        var tagged = new TagIntake(tags, licenses, ids, clock);
        var recorded = new RecordingIntake(recordings, releases, tagged, ids, clock);

        await credited.TakeAsync(good, albums, attributedToId, ct);
        await released.TakeAsync(albums, attributedToId, ct);
        await tagged.TakeAsync(good, ct);
        await recorded.TakeAsync(InOrder(good, albums), attributedToId, ct);
        foreach (var album in albums) Tag(album, tagged, credited);
        foreach (var album in albums) ShowCover(album, grouped);
        foreach (var one in good.Where(one => one.Album is null))
            one.Recording!.ShowCover(one.Claim.CoverId ?? one.Recording.CoverId);

        int[] leftCredits = [.. released.LeftCredits, .. grouped.LeftCredits, .. recorded.LeftCredits];
        return new CatalogPlaces([.. all.Select(PlaceOf)], LeftBy(good, grouped.Left, leftCredits));
    }

    public Task SweepAsync(CatalogLeftovers leftovers, CancellationToken ct) => sweep.RunAsync(leftovers, ct);

    private static List<ClaimInHand> InOrder(List<ClaimInHand> good, List<AlbumInHand> albums) =>
        [.. albums.SelectMany(album => album.Claims), .. good.Where(one => one.Album is null)];

    private static Result<CatalogPlace> PlaceOf(ClaimInHand one) =>
        one.Refusal is { } refusal ? refusal : new CatalogPlace(one.Recording!.Id, one.Track?.Id);

    private static void Tag(AlbumInHand album, TagIntake tags, CreditIntake credits)
    {
        var keys = tags.KeysOf(album.Claims.SelectMany(one => one.Claim.Genres));
        if (album.IsWhole) album.Release!.TagWith(keys);
        else album.Release!.AddTags(keys);

        if (album.Credit.Names.Count == 1 && credits.ArtistOf(album.Credit) is { } artist
            && artist.Mbid != SpecialArtist.VariousArtists)
            artist.AddTags(keys);
    }

    /// <summary>
    /// The folder's picture or the first one inside is the release's; a recording without one shows its release's.
    /// </summary>
    private static void ShowCover(AlbumInHand album, GroupIntake groups)
    {
        var release = album.Release!;
        var found = album.Claims.Select(one => one.Claim.Release!.CoverId).FirstOrDefault(cover => cover is not null)
            ?? album.Claims.Select(one => one.Claim.CoverId).FirstOrDefault(cover => cover is not null);
        var former = release.CoverId;
        if (found is not null && (former is null || album.IsWhole)) release.ShowCover(found);

        var group = groups.GroupOf(album);
        if (group.CoverId is null || group.CoverId == former) group.ShowCover(release.CoverId ?? group.CoverId);

        foreach (var one in album.Claims.DistinctBy(one => one.Recording))
            one.Recording!.ShowCover(one.Claim.CoverId ?? release.CoverId);
    }

    private static CatalogLeftovers LeftBy(
        List<ClaimInHand> good, IReadOnlyCollection<int> groups, IReadOnlyCollection<int> credits)
    {
        var heldRecordings = good.Select(one => one.Recording!.Id).ToHashSet();
        var heldTracks = good.Select(one => one.Track?.Id).OfType<int>().ToHashSet();
        var formers = good.Select(one => one.Claim.Former).OfType<FormerPlace>().ToList();
        return new CatalogLeftovers(
            formers.Where(one => !one.RecordingIsShared && !heldRecordings.Contains(one.RecordingId))
                .Select(one => one.RecordingId).ToHashSet(),
            formers.Where(one => !one.TrackIsShared && one.TrackId is { } track && !heldTracks.Contains(track))
                .Select(one => one.TrackId!.Value).ToHashSet(),
            groups.ToHashSet(),
            credits.ToHashSet());
    }
}
