using FunQuail.Domain.Common;

namespace FunQuail.Application.Library.Audio;

/// <summary>Why a recording cannot be played.</summary>
public static class AudioErrors
{
    public static readonly Error NotPlayable =
        Error.NotFound("audio.not_playable", "There is no file of this recording that you may play.");

    public static readonly Error FileVanished = Error.NotFound(
        "audio.file_vanished",
        "The file of this recording is no longer where it was imported from. "
        + "Bring it back, or import the folder it was moved to.");

    public static readonly Error FileUnreadable = Error.Unavailable(
        "audio.file_unreadable",
        "The server cannot read the file of this recording. Check its permissions and the disk it is on.");
}
