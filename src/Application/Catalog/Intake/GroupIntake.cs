using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Common.Ports;
using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.ReleaseGroups;

namespace FunQuail.Application.Catalog.Intake;

/// <summary>
/// Finds the release groups of a batch: by id, else by name and credit; a group with one release changes along with it.
/// </summary>
internal sealed class GroupIntake(IReleaseGroupRepository groups, IIdGenerator ids, TimeProvider clock)
{
    private readonly Dictionary<AlbumInHand, ReleaseGroup> _groupOf = [];
    private List<ReleaseGroup> _known = [];

    /// <summary>Keys of groups that releases were in until now.</summary>
    public List<int> Left { get; } = [];

    public List<int> LeftCredits { get; } = [];

    public ReleaseGroup GroupOf(AlbumInHand album) => _groupOf[album];

    public async Task TakeAsync(IReadOnlyList<AlbumInHand> albums, int attributedToId, CancellationToken ct)
    {
        var current = albums.Select(album => album.Release?.ReleaseGroupId).OfType<int>().ToHashSet();
        _known = [.. await groups.FindAsync(
            albums.Select(album => album.GroupMbid).OfType<Mbid>().ToHashSet(),
            albums.Select(album => album.NameKey).ToHashSet(),
            albums.Select(album => album.Credit.Id).ToHashSet(),
            current,
            ct)];
        var single = current.Count == 0 ? [] : await groups.HoldingAsync(1, current, ct);
        foreach (var album in albums)
        {
            var group = Find(album, single) ?? Make(album, attributedToId);
            _groupOf[album] = group;
            if (album.Release is { } release && release.ReleaseGroupId != group.Id) Left.Add(release.ReleaseGroupId);
            Describe(group, album, single.Contains(group));
        }
    }

    private ReleaseGroup? Find(AlbumInHand album, IReadOnlyList<ReleaseGroup> single)
    {
        if (album.GroupMbid is { } mbid && _known.Find(group => group.Mbid == mbid) is { } identified) return identified;

        var current = album.Release is { } release ? _known.Find(group => group.Id == release.ReleaseGroupId) : null;
        if (current is not null && IsAlike(current, album)) return current;

        return _known.Find(group => IsAlike(group, album))
            ?? (current is not null && single.Contains(current) && MayBe(current, album) ? current : null);
    }

    private static bool IsAlike(ReleaseGroup group, AlbumInHand album) =>
        group.NameKey == album.NameKey && group.ArtistCreditId == album.Credit.Id && MayBe(group, album);

    private static bool MayBe(ReleaseGroup group, AlbumInHand album) =>
        group.Mbid is null || album.GroupMbid is null || group.Mbid == album.GroupMbid;

    private ReleaseGroup Make(AlbumInHand album, int attributedToId)
    {
        var group = ReleaseGroup.Create(
            ids.NewGuid(), album.Name, album.Credit.Id, album.GroupMbid, attributedToId, clock.GetUtcNow()).Value;
        groups.Add(group);
        _known.Add(group);
        return group;
    }

    private void Describe(ReleaseGroup group, AlbumInHand album, bool isOnlyRelease)
    {
        if (album.GroupMbid is { } mbid) group.Identify(mbid);
        if (album.Types.Count > 0) group.Classify(ReleaseTypes.Primary(album.Types), ReleaseTypes.Secondary(album.Types));
        else if (album.Compilation && group.SecondaryTypes.Count == 0)
            group.Classify(ReleaseGroupPrimaryType.Album, [ReleaseGroupSecondaryType.Compilation]);
        if (!isOnlyRelease || !album.IsWhole) return;

        group.Rename(album.Name);
        if (group.ArtistCreditId == album.Credit.Id) return;

        LeftCredits.Add(group.ArtistCreditId);
        group.CreditTo(album.Credit.Id);
    }
}
