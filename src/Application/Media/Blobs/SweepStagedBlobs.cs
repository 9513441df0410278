using FunQuail.Application.Media.Contracts;

namespace FunQuail.Application.Media.Blobs;

/// <summary>Removes what refused and interrupted commands staged: older than a day, and named by no job.</summary>
public sealed class SweepStagedBlobs(IBlobStore blobs, IPromisedBlobs promised, TimeProvider clock)
{
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    private const int BatchSize = 500;

    /// <summary>Returns how many were removed.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Grace;
        var removed = 0;
        var batch = new List<string>(BatchSize);
        await foreach (var key in blobs.ListStagedAsync(before, ct))
        {
            batch.Add(key);
            if (batch.Count == BatchSize) removed += await DiscardAsync(batch, before, ct);
        }

        return removed + await DiscardAsync(batch, before, ct);
    }

    private async Task<int> DiscardAsync(List<string> batch, DateTimeOffset before, CancellationToken ct)
    {
        var kept = await promised.AmongAsync(batch, ct);
        var orphans = batch.FindAll(key => !kept.Contains(key));
        await blobs.DiscardStagedAsync(orphans, before, ct);
        batch.Clear();
        return orphans.Count;
    }
}

/// <summary>Knows which staged content a waiting or failed job will keep.</summary>
public interface IPromisedBlobs
{
    /// <summary>Those of the keys that a <see cref="KeepBlob"/> job names.</summary>
    Task<IReadOnlySet<string>> AmongAsync(IReadOnlyCollection<string> keys, CancellationToken ct);
}
