using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Common.Ports;
using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Recordings;
using FunQuail.Domain.Catalog.Releases;

namespace FunQuail.Application.Catalog.Intake;

/// <summary>
/// Finds the recordings of a batch: by id; without one only on the same release, by name, credit and place. Equal names alone
/// never make two recordings one (live versions).
/// </summary>
internal sealed class RecordingIntake(
    IRecordingRepository recordings, IReleaseRepository releases, TagIntake tags, IIdGenerator ids, TimeProvider clock)
{
    // Where the place is not known, equal names must at least last equally long.
    private static readonly TimeSpan SameLength = TimeSpan.FromSeconds(3);

    private readonly Dictionary<Mbid, Recording> _byMbid = [];
    private readonly Dictionary<int, Recording> _byId = [];
    private readonly HashSet<int> _taken = [];
    private readonly HashSet<int> _new = [];
    private readonly HashSet<int> _described = [];

    public List<int> LeftCredits { get; } = [];

    public async Task TakeAsync(IReadOnlyList<ClaimInHand> claims, int attributedToId, CancellationToken ct)
    {
        var known = claims.Where(one => one.Album is { IsNew: false }).SelectMany(one => one.Album!.Release!.Tracks)
            .Select(track => track.RecordingId)
            .Concat(claims.Select(one => one.Claim.Former?.RecordingId).OfType<int>()).ToHashSet();
        var mbids = claims.Select(one => one.Claim.RecordingMbid).OfType<Mbid>().ToHashSet();
        if (known.Count + mbids.Count > 0)
        {
            foreach (var recording in await recordings.FindAsync(mbids, known, ct)) Know(recording);
        }

        // Files that stayed what they are keep their recordings before others are changed in place.
        foreach (var one in claims) Take(one, Match(one));
        foreach (var one in claims.Where(one => one.Recording is null))
            Take(one, Match(one) ?? InPlace(one) ?? Make(one, attributedToId));
        foreach (var one in claims) Describe(one);
    }

    private void Take(ClaimInHand one, Recording? recording)
    {
        if (recording is null) return;

        one.Recording = recording;
        _taken.Add(recording.Id);
        if (one.Claim.RecordingMbid is { } mbid)
        {
            recording.Identify(mbid);
            _byMbid.TryAdd(mbid, recording);
        }

        if (one.Album is { } album) Place(one, album.Release!, recording);
    }

    private Recording? Match(ClaimInHand one)
    {
        if (one.Claim.RecordingMbid is { } mbid && _byMbid.TryGetValue(mbid, out var identified)) return identified;

        var former = Former(one);
        if (former is not null && IsAlike(former, one) && StaysInPlace(one)) return former;

        return one.Album?.Release?.Tracks.Where(track => IsPlace(track, one))
            .Select(track => _byId.GetValueOrDefault(track.RecordingId))
            .FirstOrDefault(recording => recording is not null && IsAlike(recording, one)
                && (one.Claim.Release!.Position > 0 || (recording.Duration - one.Claim.Duration).Duration() <= SameLength));
    }

    private static bool StaysInPlace(ClaimInHand one)
    {
        var former = one.Claim.Former!;
        if (one.Album is null) return former.TrackId is null || !former.RecordingIsShared;

        return former.TrackId is { } track && one.Album.Release!.Tracks.Any(known => known.Id == track);
    }

    private Recording? InPlace(ClaimInHand one) =>
        one.Claim.Former is { RecordingIsShared: false } && Former(one) is { } former && !_taken.Contains(former.Id)
            && MayBe(former, one)
            ? former
            : null;

    private Recording? Former(ClaimInHand one) =>
        one.Claim.Former is { } former ? _byId.GetValueOrDefault(former.RecordingId) : null;

    private static bool IsPlace(Track track, ClaimInHand one) =>
        track.Medium == one.Claim.Release!.Medium && track.Position == one.Claim.Release.Position;

    private static bool IsAlike(Recording recording, ClaimInHand one) =>
        recording.NameKey == one.TitleKey && recording.ArtistCreditId == one.Credit.Id && MayBe(recording, one);

    private static bool MayBe(Recording recording, ClaimInHand one) =>
        recording.Mbid is null || one.Claim.RecordingMbid is null || recording.Mbid == one.Claim.RecordingMbid;

    private Recording Make(ClaimInHand one, int attributedToId)
    {
        var (claim, now) = (one.Claim, clock.GetUtcNow());
        var made = Recording.Create(
            ids.NewGuid(), one.Title, one.Credit.Id, claim.RecordingMbid, claim.Duration, attributedToId, now).Value;
        recordings.Add(made);
        _new.Add(made.Id);
        Know(made);
        return made;
    }

    private void Know(Recording recording)
    {
        _byId[recording.Id] = recording;
        if (recording.Mbid is { } mbid) _byMbid[mbid] = recording;
    }

    private void Place(ClaimInHand one, Release release, Recording recording)
    {
        var claim = one.Claim.Release!;
        var medium = Math.Clamp(claim.Medium, 1, ReleaseErrors.MaxPlace);
        var position = Math.Clamp(claim.Position, 0, ReleaseErrors.MaxPlace);
        var former =
            release.Tracks.FirstOrDefault(track => track.Id == one.Claim.Former?.TrackId && track.RecordingId == recording.Id);
        var isThere = release.Tracks.Any(
            track => track.RecordingId == recording.Id && track.Medium == medium && track.Position == position);
        if (former is not null && !isThere && !one.Claim.Former!.TrackIsShared) release.Move(former, medium, position);

        var placed = release.Place(ids.NewGuid(), claim.TrackMbid, medium, position, recording.Id);
        if (!placed.Succeeded)
        {
            one.Refusal = placed.Errors[0];
            return;
        }

        one.Track = placed.Value;
        if (one.Track.Id == 0) releases.Add(one.Track);
    }

    private void Describe(ClaimInHand one)
    {
        var recording = one.Recording!;
        var claim = one.Claim;
        var owns = _described.Add(recording.Id)
            && (_new.Contains(recording.Id)
                || (claim.Former is { RecordingIsShared: false } former && former.RecordingId == recording.Id));
        var keys = tags.KeysOf(claim.Genres);
        if (!owns)
        {
            recording.AddTags(keys);
            return;
        }

        recording.Rename(one.Title);
        recording.Last(TimeSpan.FromMilliseconds(Math.Round(claim.Duration.TotalMilliseconds)));
        recording.Describe(claim.Lyrics, claim.Copyright, tags.LicenseOf(claim.License), claim.Isrcs);
        recording.TagWith(keys);
        if (recording.ArtistCreditId == one.Credit.Id) return;

        LeftCredits.Add(recording.ArtistCreditId);
        recording.CreditTo(one.Credit.Id);
    }
}
