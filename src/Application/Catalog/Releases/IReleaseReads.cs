using FunQuail.Application.Catalog.Scopes;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Catalog.Sounds;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Catalog.Releases;

/// <summary>What can be read of releases. Lists fail for an order or cursor that they do not know.</summary>
public interface IReleaseReads
{
    /// <summary>The release, or null.</summary>
    Task<Versioned<FullRelease>?> GetAsync(Guid guid, Viewer viewer, CancellationToken ct);

    Task<Result<Page<BaseRelease>>> ListAsync(ReleaseFilter filter, PageRequest page, Viewer viewer, CancellationToken ct);

    /// <summary>The releases whose credit names the artist; null when there is no such artist.</summary>
    Task<Result<Page<BaseRelease>>?> OfArtistAsync(
        Guid artist, ReleaseFilter filter, PageRequest page, Viewer viewer, CancellationToken ct);

    /// <summary>
    /// The releases whose credit, or that of a recording on them, names the artist; null when there is no such artist.
    /// </summary>
    Task<Result<Page<BaseRelease>>?> WithArtistAsync(
        Guid artist, ReleaseFilter filter, PageRequest page, Viewer viewer, CancellationToken ct);

    /// <summary>The versions of a release group; null when there is no such group.</summary>
    Task<Result<Page<BaseRelease>>?> OfReleaseGroupAsync(
        Guid group, ReleaseFilter filter, PageRequest page, Viewer viewer, CancellationToken ct);

    /// <summary>The releases that the recording is on; null when there is no such recording.</summary>
    Task<Result<Page<BaseRelease>>?> OfRecordingAsync(
        Guid recording, ReleaseFilter filter, PageRequest page, Viewer viewer, CancellationToken ct);

    /// <summary>
    /// The releases with the tag of this name, whatever its case, newest here first unless another order is asked for; null when
    /// there is no such tag.
    /// </summary>
    Task<Result<Page<BaseRelease>>?> OfTagAsync(
        string tag, ReleaseFilter filter, PageRequest page, Viewer viewer, CancellationToken ct);
}

/// <summary>Narrows a list of releases; null asks nothing.</summary>
/// <param name="Tags">Names of tags that all must be there.</param>
/// <param name="Sound">What one of its recordings has to sound like.</param>
/// <param name="HasMbid">Whether MusicBrainz's id of it is known.</param>
/// <param name="Text">Words that all must be in the name or the credit, the last perhaps in part.</param>
public sealed record ReleaseFilter(
    IReadOnlyList<string>? Tags = null,
    bool? Playable = null,
    Guid? Mbid = null,
    Scope? Scope = null,
    WantedSound? Sound = null,
    bool? HasMbid = null,
    bool? HasTags = null,
    bool? HasCover = null,
    bool? HasReleaseDate = null,
    SearchText? Text = null);
