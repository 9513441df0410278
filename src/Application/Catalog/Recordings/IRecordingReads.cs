using FunQuail.Application.Catalog.Scopes;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Catalog.Sounds;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Catalog.Recordings;

/// <summary>What can be read of recordings. Lists fail for an order or cursor that they do not know.</summary>
public interface IRecordingReads
{
    /// <summary>The recording, or null.</summary>
    Task<Versioned<FullRecording>?> GetAsync(Guid guid, Viewer viewer, CancellationToken ct);

    Task<Result<Page<BaseRecording>>> ListAsync(RecordingFilter filter, PageRequest page, Viewer viewer, CancellationToken ct);

    /// <summary>
    /// The recordings of a release in the order of its tracks, unless another is asked for; null when there is no such release.
    /// </summary>
    Task<Result<Page<BaseRecording>>?> OfReleaseAsync(
        Guid release, RecordingFilter filter, PageRequest page, Viewer viewer, CancellationToken ct);

    /// <summary>The recordings whose credit names the artist; null when there is no such artist.</summary>
    Task<Result<Page<BaseRecording>>?> OfArtistAsync(
        Guid artist, RecordingFilter filter, PageRequest page, Viewer viewer, CancellationToken ct);

    /// <summary>
    /// The recordings with the tag of this name, whatever its case, newest here first unless another order is asked for; null
    /// when there is no such tag.
    /// </summary>
    Task<Result<Page<BaseRecording>>?> OfTagAsync(
        string tag, RecordingFilter filter, PageRequest page, Viewer viewer, CancellationToken ct);
}

/// <summary>Narrows a list of recordings; null asks nothing.</summary>
/// <param name="Tags">Names of tags that all must be there.</param>
/// <param name="HasMbid">Whether MusicBrainz's id of it is known.</param>
/// <param name="Text">Words that all must be in the name or the credit, the last perhaps in part.</param>
public sealed record RecordingFilter(
    IReadOnlyList<string>? Tags = null,
    bool? Playable = null,
    Guid? Mbid = null,
    Scope? Scope = null,
    WantedSound? Sound = null,
    bool? HasMbid = null,
    bool? HasTags = null,
    SearchText? Text = null);
