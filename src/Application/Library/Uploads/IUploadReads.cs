using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Library.Uploads;

/// <summary>What can be read of uploads.</summary>
public interface IUploadReads
{
    /// <summary>
    /// The files of a recording that the viewer may play, the best first unless another order is asked for; null when there is no
    /// such recording. Fails for an order or cursor that the list does not know.
    /// </summary>
    Task<Result<Page<BaseUpload>>?> OfRecordingAsync(Guid recording, PageRequest page, Viewer viewer, CancellationToken ct);
}
