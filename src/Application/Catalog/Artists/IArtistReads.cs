using FunQuail.Application.Catalog.Scopes;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Catalog.Artists;

/// <summary>What can be read of artists.</summary>
public interface IArtistReads
{
    /// <summary>The artist, or null.</summary>
    Task<Versioned<FullArtist>?> GetAsync(Guid guid, CancellationToken ct);

    /// <summary>Fails for an order or cursor that the list does not know.</summary>
    Task<Result<Page<BaseArtist>>> ListAsync(ArtistFilter filter, PageRequest page, Viewer viewer, CancellationToken ct);

    /// <summary>
    /// The artists with the tag of this name, whatever its case, newest first unless another order is asked for; null when there
    /// is no such tag. Fails as the whole list does.
    /// </summary>
    Task<Result<Page<BaseArtist>>?> OfTagAsync(
        string tag, ArtistFilter filter, PageRequest page, Viewer viewer, CancellationToken ct);
}

/// <summary>Narrows a list of artists; null asks nothing.</summary>
/// <param name="Tags">Names of tags that all must be there.</param>
/// <param name="Playable">Whether the viewer may play something of theirs.</param>
/// <param name="HasReleases">Whether a release credits them.</param>
/// <param name="Text">Words that all must be in the name, the last perhaps in part.</param>
public sealed record ArtistFilter(
    IReadOnlyList<string>? Tags = null,
    bool? Playable = null,
    bool? HasReleases = null,
    string? ContentCategory = null,
    Guid? Mbid = null,
    Scope? Scope = null,
    SearchText? Text = null);
