using FunQuail.Domain.Common;

namespace FunQuail.Domain.Library.Uploads;

public static class UploadErrors
{
    public static readonly Error NotFound = Error.NotFound("upload.not_found", "There is no upload with this GUID.");
}
