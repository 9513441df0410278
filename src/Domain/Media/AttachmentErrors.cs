using FunQuail.Domain.Common;

namespace FunQuail.Domain.Media;

public static class AttachmentErrors
{
    public static readonly Error NotFound = Error.NotFound("attachment.not_found", "There is no attachment with this GUID.");
}
