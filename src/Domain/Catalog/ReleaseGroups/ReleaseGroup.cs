using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.ReleaseGroups;

/// <summary>What all versions of one album, single or broadcast have in common (MusicBrainz: release group).</summary>
public sealed class ReleaseGroup : Entity
{
    private ReleaseGroup()
    {
    }

    public string Name { get; private set; } = "";

    public string SortKey { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    public Mbid? Mbid { get; private set; }

    public string? Fid { get; private set; }

    public int ArtistCreditId { get; private set; }

    public ReleaseGroupPrimaryType PrimaryType { get; private set; } = ReleaseGroupPrimaryType.Other;

    public IReadOnlyList<ReleaseGroupSecondaryType> SecondaryTypes { get; private set; } = [];

    public int? CoverId { get; private set; }

    public int AttributedToId { get; private set; }

    public static Result<ReleaseGroup> Create(
        Guid guid, string name, int artistCreditId, Mbid? mbid, int attributedToId, DateTimeOffset now)
    {
        if (CatalogErrors.CheckName(name) is { } refusal) return refusal;

        var group = new ReleaseGroup { Guid = guid, Mbid = mbid, AttributedToId = attributedToId, CreationDate = now };
        group.SetName(name);
        group.ArtistCreditId = artistCreditId;
        return group;
    }

    public Result Rename(string name)
    {
        if (CatalogErrors.CheckName(name) is { } refusal) return refusal;

        if (name != Name) SetName(name);
        return Result.Success;
    }

    public void CreditTo(int artistCreditId) => ArtistCreditId = artistCreditId;

    /// <summary>Learns the MusicBrainz id; a known one is never replaced.</summary>
    public void Identify(Mbid mbid) => Mbid ??= mbid;

    public void Classify(ReleaseGroupPrimaryType primaryType, IReadOnlyList<ReleaseGroupSecondaryType> secondaryTypes)
    {
        PrimaryType = primaryType;
        if (!SecondaryTypes.SequenceEqual(secondaryTypes)) SecondaryTypes = [.. secondaryTypes.Distinct().Order()];
    }

    public void ShowCover(int? attachmentId) => CoverId = attachmentId;

    private void SetName(string name)
    {
        Name = name;
        NameKey = Catalog.NameKey.Of(name);
        SortKey = Catalog.NameKey.ForSorting(name);
    }
}
