using FunQuail.Domain.Common;

namespace FunQuail.Application.Catalog.Contracts;

/// <summary>
/// Finds or makes what audio files claim to hold. Works inside the caller's transaction, with as few queries for a hundred
/// files as for one.
/// </summary>
public interface ICatalogIntake
{
    /// <summary>
    /// Gives each claim its place. MusicBrainz ids decide, then equal names and credits (for releases date
    /// and folder, too). A refused claim leaves nothing behind.
    /// </summary>
    Task<CatalogPlaces> TakeAsync(IReadOnlyList<CatalogClaim> claims, int attributedToId, CancellationToken ct);

    /// <summary>
    /// Stores what the command did so far, then removes what nothing holds any more among the things that lost a file, and
    /// what only they referred to.
    /// </summary>
    Task SweepAsync(CatalogLeftovers leftovers, CancellationToken ct);
}

/// <summary>Where a file belongs.</summary>
/// <param name="TrackId">Null for a file that is on no release.</param>
public sealed record CatalogPlace(int RecordingId, int? TrackId);

/// <summary>The outcome for a batch.</summary>
/// <param name="Places">One for each claim, in order.</param>
/// <param name="Left">
/// What claims moved away from, or credited otherwise than before; to be swept once the files know their places.
/// </param>
public sealed record CatalogPlaces(IReadOnlyList<Result<CatalogPlace>> Places, CatalogLeftovers Left);

/// <summary>Keys of things that may be needed no longer.</summary>
/// <param name="UnusedRecordings">Recordings without any file: they go.</param>
/// <param name="Tracks">Tracks that lost a file: they go when their recording is elsewhere.</param>
/// <param name="Credits">Credits that were replaced: they go unless something else uses them.</param>
public sealed record CatalogLeftovers(
    IReadOnlyCollection<int> UnusedRecordings,
    IReadOnlyCollection<int> Tracks,
    IReadOnlyCollection<int> Groups,
    IReadOnlyCollection<int> Credits)
{
    public static readonly CatalogLeftovers None = new([], [], [], []);

    public bool IsEmpty => UnusedRecordings.Count + Tracks.Count + Groups.Count + Credits.Count == 0;
}
