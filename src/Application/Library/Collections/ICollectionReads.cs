using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Library.Collections;

/// <summary>
/// What can be read of collections. Lists have those that the viewer may read, and fail for an order or cursor that they do not
/// know.
/// </summary>
public interface ICollectionReads
{
    /// <summary>The collections that hold a recording of the artist; null when there is no such artist.</summary>
    Task<Result<Page<BaseCollection>>?> OfArtistAsync(Guid artist, PageRequest page, Viewer viewer, CancellationToken ct);

    /// <summary>The collections that hold a recording on the release; null when there is no such release.</summary>
    Task<Result<Page<BaseCollection>>?> OfReleaseAsync(Guid release, PageRequest page, Viewer viewer, CancellationToken ct);

    /// <summary>The collections that hold the recording; null when there is no such recording.</summary>
    Task<Result<Page<BaseCollection>>?> OfRecordingAsync(Guid recording, PageRequest page, Viewer viewer, CancellationToken ct);
}
