using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.Recordings;

public static class RecordingErrors
{
    public static readonly Error NotFound = Error.NotFound("recording.not_found", "There is no recording with this GUID.");

    public static readonly Error BadDuration =
        Error.Invalid("recording.bad_duration", "Give a duration from zero to 100 hours.", "duration");
}
