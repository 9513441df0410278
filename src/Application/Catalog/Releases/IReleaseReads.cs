using FunQuail.Application.Catalog.Search;
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

    /// <summary>The versions of a release group; null when there is no such group.</summary>
    Task<Result<Page<BaseRelease>>?> OfReleaseGroupAsync(
        Guid group, ReleaseFilter filter, PageRequest page, Viewer viewer, CancellationToken ct);
}

/// <summary>Narrows a list of releases; null asks nothing.</summary>
/// <param name="Tags">Names of tags that all must be there.</param>
/// <param name="Text">Words that all must be in the name or the credit, the last perhaps in part.</param>
public sealed record ReleaseFilter(
    IReadOnlyList<string>? Tags = null, bool? Playable = null, Guid? Mbid = null, SearchText? Text = null);
