using FunQuail.Domain.Catalog.Tags;
using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.Releases;

/// <summary>One version of an album, single or broadcast, with its tracks (MusicBrainz: release).</summary>
public sealed class Release : Entity
{
    private readonly List<Track> _tracks = [];
    private readonly List<ReleaseTag> _tags = [];

    private Release()
    {
    }

    public string Name { get; private set; } = "";

    public string SortKey { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    public Mbid? Mbid { get; private set; }

    public string? Fid { get; private set; }

    public int ReleaseGroupId { get; private set; }

    public int ArtistCreditId { get; private set; }

    public PartialDate? Date { get; private set; }

    public string? Country { get; private set; }

    public string? Status { get; private set; }

    public string? Label { get; private set; }

    public string? CatalogNumber { get; private set; }

    public string? Barcode { get; private set; }

    public int? CoverId { get; private set; }

    public int AttributedToId { get; private set; }

    /// <summary>
    /// Where an import found it: what tells apart releases of equal name, credit and date. Null when not imported from files.
    /// </summary>
    public string? ImportKey { get; private set; }

    public ReleaseFacts Facts => new(Date, Country, Status, Label, CatalogNumber, Barcode);

    public IReadOnlyList<Track> Tracks => _tracks;

    public IReadOnlyList<ReleaseTag> Tags => _tags;

    public static Result<Release> Create(
        Guid guid, string name, int releaseGroupId, int artistCreditId, Mbid? mbid, int attributedToId, DateTimeOffset now)
    {
        if (CatalogErrors.CheckName(name) is { } refusal) return refusal;

        var release = new Release { Guid = guid, Mbid = mbid, AttributedToId = attributedToId, CreationDate = now };
        release.SetName(name);
        release.ReleaseGroupId = releaseGroupId;
        release.ArtistCreditId = artistCreditId;
        return release;
    }

    public Result Rename(string name)
    {
        if (CatalogErrors.CheckName(name) is { } refusal) return refusal;

        if (name != Name) SetName(name);
        return Result.Success;
    }

    public void CreditTo(int artistCreditId) => ArtistCreditId = artistCreditId;

    public void MoveToGroup(int releaseGroupId) => ReleaseGroupId = releaseGroupId;

    /// <summary>Learns the MusicBrainz id; a known one is never replaced.</summary>
    public void Identify(Mbid mbid) => Mbid ??= mbid;

    /// <summary>Takes over the facts that are known; what is not known leaves what was.</summary>
    public void Describe(ReleaseFacts facts)
    {
        Date = facts.Date ?? Date;
        Country = Short(facts.Country) ?? Country;
        Status = Short(facts.Status) ?? Status;
        Label = Short(facts.Label) ?? Label;
        CatalogNumber = Short(facts.CatalogNumber) ?? CatalogNumber;
        Barcode = Short(facts.Barcode) ?? Barcode;
    }

    public void FoundAt(string? importKey) => ImportKey = importKey;

    public void ShowCover(int? attachmentId) => CoverId = attachmentId;

    /// <summary>Puts a recording at a place; the same recording at the same place is one track.</summary>
    public Result<Track> Place(Guid trackGuid, Mbid? trackMbid, int medium, int position, int recordingId)
    {
        if (medium is < 1 or > ReleaseErrors.MaxPlace) return ReleaseErrors.BadMedium;
        if (position is < 0 or > ReleaseErrors.MaxPlace) return ReleaseErrors.BadPosition;

        var known = _tracks.Find(
            track => track.RecordingId == recordingId && track.Medium == medium && track.Position == position);
        if (known is not null)
        {
            known.Identify(trackMbid);
            return known;
        }

        if (_tracks.Count >= CatalogLimits.TracksPerRelease) return ReleaseErrors.TooManyTracks;

        var track = new Track(trackGuid, trackMbid, medium, position, recordingId);
        _tracks.Add(track);
        return track;
    }

    /// <summary>Moves a track that is already on this release.</summary>
    public Result Move(Track track, int medium, int position)
    {
        if (!_tracks.Contains(track)) return ReleaseErrors.NoSuchTrack;
        if (medium is < 1 or > ReleaseErrors.MaxPlace) return ReleaseErrors.BadMedium;
        if (position is < 0 or > ReleaseErrors.MaxPlace) return ReleaseErrors.BadPosition;

        track.MoveTo(medium, position);
        return Result.Success;
    }

    public void Remove(Track track) => _tracks.Remove(track);

    /// <summary>Carries these tags and no others.</summary>
    public void TagWith(IReadOnlyList<int> tagIds)
    {
        _tags.RemoveAll(tag => !tagIds.Contains(tag.TagId));
        AddTags(tagIds);
    }

    /// <summary>Adds tags that are not there yet, up to the limit; more are left out.</summary>
    public void AddTags(IEnumerable<int> tagIds) => _tags.AddMissing(tagIds, tagId => new ReleaseTag(tagId));

    private static string? Short(string? text) => text is { Length: > 0 and <= CatalogLimits.ShortText } ? text : null;

    private void SetName(string name)
    {
        Name = name;
        NameKey = Catalog.NameKey.Of(name);
        SortKey = Catalog.NameKey.ForSorting(name);
    }
}
