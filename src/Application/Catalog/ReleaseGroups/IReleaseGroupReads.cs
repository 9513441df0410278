using FunQuail.Application.Catalog.Scopes;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Catalog.ReleaseGroups;

/// <summary>What can be read of release groups.</summary>
public interface IReleaseGroupReads
{
    /// <summary>The release group, or null.</summary>
    Task<Versioned<FullReleaseGroup>?> GetAsync(Guid guid, Viewer viewer, CancellationToken ct);

    /// <summary>Fails for an order or cursor that the list does not know.</summary>
    Task<Result<Page<BaseReleaseGroup>>> ListAsync(
        ReleaseGroupFilter filter, PageRequest page, Viewer viewer, CancellationToken ct);

    /// <summary>
    /// The release groups whose credit names the artist; null when there is no such artist. Fails as the whole list does.
    /// </summary>
    Task<Result<Page<BaseReleaseGroup>>?> OfArtistAsync(
        Guid artist, ReleaseGroupFilter filter, PageRequest page, Viewer viewer, CancellationToken ct);
}

/// <summary>Narrows a list of release groups; null asks nothing.</summary>
/// <param name="Text">Words that all must be in the name or the credit, the last perhaps in part.</param>
public sealed record ReleaseGroupFilter(
    bool? Playable = null, string? PrimaryType = null, Guid? Mbid = null, Scope? Scope = null, SearchText? Text = null);
