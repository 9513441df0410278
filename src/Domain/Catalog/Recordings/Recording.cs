using FunQuail.Domain.Catalog.Tags;
using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.Recordings;

/// <summary>One piece of recorded audio, wherever it was released (MusicBrainz: recording).</summary>
public sealed class Recording : Entity
{
    public static readonly TimeSpan MaxDuration = TimeSpan.FromHours(100);

    private readonly List<RecordingTag> _tags = [];

    private Recording()
    {
    }

    public string Name { get; private set; } = "";

    public string SortKey { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    public Mbid? Mbid { get; private set; }

    public string? Fid { get; private set; }

    public int ArtistCreditId { get; private set; }

    public TimeSpan Duration { get; private set; }

    public int? CoverId { get; private set; }

    public int? LicenseId { get; private set; }

    public string? Copyright { get; private set; }

    public string? Lyrics { get; private set; }

    /// <summary>International Standard Recording Codes (ISO 3901).</summary>
    public IReadOnlyList<string> Isrcs { get; private set; } = [];

    public int AttributedToId { get; private set; }

    public IReadOnlyList<RecordingTag> Tags => _tags;

    public static Result<Recording> Create(
        Guid guid, string name, int artistCreditId, Mbid? mbid, TimeSpan duration, int attributedToId, DateTimeOffset now)
    {
        if (CatalogErrors.CheckName(name) is { } refusal) return refusal;
        if (duration < TimeSpan.Zero || duration > MaxDuration) return RecordingErrors.BadDuration;

        var recording = new Recording { Guid = guid, Mbid = mbid, AttributedToId = attributedToId, CreationDate = now };
        recording.SetName(name);
        recording.ArtistCreditId = artistCreditId;
        recording.Duration = duration;
        return recording;
    }

    public Result Rename(string name)
    {
        if (CatalogErrors.CheckName(name) is { } refusal) return refusal;

        if (name != Name) SetName(name);
        return Result.Success;
    }

    public Result Last(TimeSpan duration)
    {
        if (duration < TimeSpan.Zero || duration > MaxDuration) return RecordingErrors.BadDuration;

        Duration = duration;
        return Result.Success;
    }

    public void CreditTo(int artistCreditId) => ArtistCreditId = artistCreditId;

    /// <summary>Learns the MusicBrainz id; a known one is never replaced.</summary>
    public void Identify(Mbid mbid) => Mbid ??= mbid;

    public void ShowCover(int? attachmentId) => CoverId = attachmentId;

    /// <summary>Takes over the texts that are known; what is not known leaves what was.</summary>
    public void Describe(string? lyrics, string? copyright, int? licenseId, IReadOnlyList<string> isrcs)
    {
        Lyrics = lyrics is { Length: > 0 and <= CatalogLimits.Lyrics } ? lyrics : Lyrics;
        Copyright = copyright is { Length: > 0 and <= CatalogLimits.Name } ? copyright : Copyright;
        LicenseId = licenseId ?? LicenseId;
        if (isrcs.Count > 0 && !Isrcs.SequenceEqual(isrcs)) Isrcs = [.. isrcs.Take(CatalogLimits.TagsPerThing)];
    }

    /// <summary>Carries these tags and no others.</summary>
    public void TagWith(IReadOnlyList<int> tagIds)
    {
        _tags.RemoveAll(tag => !tagIds.Contains(tag.TagId));
        AddTags(tagIds);
    }

    /// <summary>Adds tags that are not there yet, up to the limit; more are left out.</summary>
    public void AddTags(IEnumerable<int> tagIds) => _tags.AddMissing(tagIds, tagId => new RecordingTag(tagId));

    private void SetName(string name)
    {
        Name = name;
        NameKey = Catalog.NameKey.Of(name);
        SortKey = Catalog.NameKey.ForSorting(name);
    }
}
