using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Catalog.Credits;
using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Catalog.Releases;

namespace FunQuail.Application.Catalog.Intake;

/// <summary>Removes what lost its last file, level by level: recordings and tracks, releases, groups, credits, artists.</summary>
internal sealed class CatalogSweep(
    IArtistRepository artists,
    IArtistCreditRepository credits,
    IReleaseGroupRepository groups,
    IReleaseRepository releases,
    IRecordingRepository recordings,
    IUnitOfWork work)
{
    public async Task RunAsync(CatalogLeftovers left, CancellationToken ct)
    {
        if (left.IsEmpty) return;

        await work.StoreSoFarAsync(ct);
        var creditIds = left.Credits.ToHashSet();
        var groupIds = left.Groups.ToHashSet();
        await RemoveTracksAsync(left, groupIds, creditIds, ct);
        await RemoveRecordingsAsync(left, creditIds, ct);
        await RemoveGroupsAsync(groupIds, creditIds, ct);
        await RemoveCreditsAsync(creditIds, ct);
    }

    private async Task RemoveTracksAsync(
        CatalogLeftovers left, HashSet<int> groupIds, HashSet<int> creditIds, CancellationToken ct)
    {
        var touched = await releases.WithAsync(left.UnusedRecordings, left.Tracks, ct);
        foreach (var release in touched)
        {
            foreach (var track in release.Tracks.Where(track => IsLeft(track, left)).ToList()) release.Remove(track);
        }

        var empty = touched.Where(release => release.Tracks.Count == 0).ToList();
        groupIds.UnionWith(empty.Select(release => release.ReleaseGroupId));
        creditIds.UnionWith(empty.Select(release => release.ArtistCreditId));
        releases.Remove(empty);
    }

    private static bool IsLeft(Track track, CatalogLeftovers left) =>
        left.Tracks.Contains(track.Id) || left.UnusedRecordings.Contains(track.RecordingId);

    private async Task RemoveRecordingsAsync(CatalogLeftovers left, HashSet<int> creditIds, CancellationToken ct)
    {
        if (left.UnusedRecordings.Count == 0) return;

        var unused = await recordings.FindAsync([], left.UnusedRecordings, ct);
        creditIds.UnionWith(unused.Select(recording => recording.ArtistCreditId));
        recordings.Remove(unused);
    }

    private async Task RemoveGroupsAsync(HashSet<int> groupIds, HashSet<int> creditIds, CancellationToken ct)
    {
        await work.StoreSoFarAsync(ct);
        if (groupIds.Count == 0) return;

        var empty = await groups.HoldingAsync(0, groupIds, ct);
        creditIds.UnionWith(empty.Select(group => group.ArtistCreditId));
        groups.Remove(empty);
    }

    private async Task RemoveCreditsAsync(HashSet<int> creditIds, CancellationToken ct)
    {
        await work.StoreSoFarAsync(ct);
        if (creditIds.Count == 0) return;

        var unused = await credits.UnusedAsync(creditIds, ct);
        if (unused.Count == 0) return;

        var artistIds = unused.SelectMany(credit => credit.Names).Select(name => name.ArtistId).ToHashSet();
        credits.Remove(unused);
        await work.StoreSoFarAsync(ct);
        artists.Remove(await artists.UncreditedAsync(artistIds, ct));
    }
}
