using FunQuail.Domain.Catalog.Tags;
using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.Artists;

/// <summary>Somebody, or some group, that is credited (MusicBrainz: artist).</summary>
public sealed class Artist : Entity
{
    private readonly List<ArtistTag> _tags = [];

    private Artist()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>The name as a catalogue prints it, e.g. <c>Beatles, The</c>; null when nobody said.</summary>
    public string? SortName { get; private set; }

    /// <summary>What lists are ordered by; follows from the names.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>What equal names share; follows from the name.</summary>
    public string NameKey { get; private set; } = "";

    public Mbid? Mbid { get; private set; }

    /// <summary>The federation id of a remote artist; null for a local one, whose id is computed.</summary>
    public string? Fid { get; private set; }

    public ContentCategory ContentCategory { get; private set; }

    public int? CoverId { get; private set; }

    public int AttributedToId { get; private set; }

    public IReadOnlyList<ArtistTag> Tags => _tags;

    public static Result<Artist> Create(Guid guid, string name, Mbid? mbid, int attributedToId, DateTimeOffset now)
    {
        if (CatalogErrors.CheckName(name) is { } refusal) return refusal;

        var artist = new Artist { Guid = guid, Mbid = mbid, AttributedToId = attributedToId, CreationDate = now };
        artist.SetName(name);
        return artist;
    }

    /// <summary>Learns the MusicBrainz id; a known one is never replaced.</summary>
    public Result Identify(Mbid mbid)
    {
        if (Mbid == mbid) return Result.Success;
        if (Mbid is not null) return ArtistErrors.AlreadyIdentified;

        Mbid = mbid;
        Raise(new ArtistIdentified(Id, Guid, mbid));
        return Result.Success;
    }

    public Result Rename(string name)
    {
        if (CatalogErrors.CheckName(name) is { } refusal) return refusal;

        if (name != Name) SetName(name);
        return Result.Success;
    }

    public void SortAs(string? sortName)
    {
        SortName = sortName is { Length: > 0 and <= CatalogLimits.Name } ? sortName : null;
        SortKey = Catalog.NameKey.ForSorting(SortName ?? Name);
    }

    public void ShowCover(int? attachmentId) => CoverId = attachmentId;

    /// <summary>Adds tags that are not there yet, up to the limit; more are left out.</summary>
    public void AddTags(IEnumerable<int> tagIds) => _tags.AddMissing(tagIds, tagId => new ArtistTag(tagId));

    private void SetName(string name)
    {
        Name = name;
        NameKey = Catalog.NameKey.Of(name);
        SortAs(SortName);
    }
}
