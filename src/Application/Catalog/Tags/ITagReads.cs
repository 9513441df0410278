using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Catalog.Tags;

/// <summary>What can be read of tags. Lists fail for an order or cursor that they do not know.</summary>
public interface ITagReads
{
    /// <summary>The tag of this name, whatever its case, or null.</summary>
    Task<Versioned<FullTag>?> GetAsync(string name, CancellationToken ct);

    /// <param name="beginning">With what the names begin, whatever its case; null asks nothing.</param>
    Task<Result<Page<BaseTag>>> ListAsync(string? beginning, PageRequest page, CancellationToken ct);

    /// <summary>The tags of an artist; null when there is no such artist.</summary>
    Task<Result<Page<BaseTag>>?> OfArtistAsync(Guid artist, PageRequest page, CancellationToken ct);

    /// <summary>The tags of a release; null when there is no such release.</summary>
    Task<Result<Page<BaseTag>>?> OfReleaseAsync(Guid release, PageRequest page, CancellationToken ct);

    /// <summary>The tags of a recording; null when there is no such recording.</summary>
    Task<Result<Page<BaseTag>>?> OfRecordingAsync(Guid recording, PageRequest page, CancellationToken ct);
}
