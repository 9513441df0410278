using FunQuail.Domain.Library.Uploads;

namespace FunQuail.Application.Library.Uploads;

/// <summary>Uploads, with their collections, as commands see them.</summary>
public interface IUploadRepository
{
    /// <summary>
    /// All that lie at one of the places; and those that have one of the audio hashes and were there before
    /// <paramref name="since"/>.
    /// </summary>
    Task<IReadOnlyList<Upload>> FindAsync(
        IReadOnlyCollection<string> folders,
        IReadOnlyCollection<string> fileNames,
        IReadOnlyCollection<byte[]> audioHashes,
        DateTimeOffset since,
        CancellationToken ct);

    Task<IReadOnlyList<Upload>> WithIdsAsync(IReadOnlyCollection<int> ids, CancellationToken ct);

    /// <summary>What uploads other than <paramref name="uploads"/> hold, too.</summary>
    Task<SharedPlaces> SharedAsync(IReadOnlyCollection<Upload> uploads, CancellationToken ct);

    void Add(Upload upload);

    void Remove(IEnumerable<Upload> uploads);
}

/// <summary>Keys of recordings and tracks that other uploads hold, and of those tracks whose release has other uploads.</summary>
public sealed record SharedPlaces(IReadOnlySet<int> Recordings, IReadOnlySet<int> Tracks, IReadOnlySet<int> TracksOfReleases)
{
    public static readonly SharedPlaces None = new(new HashSet<int>(), new HashSet<int>(), new HashSet<int>());
}
