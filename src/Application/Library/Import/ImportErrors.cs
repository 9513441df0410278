using FunQuail.Domain.Common;

namespace FunQuail.Application.Library.Import;

public static class ImportErrors
{
    public static readonly Error AlreadyRunning = Error.Conflict(
        "import.already_running", "Another import is running: wait for it to end, or stop it, and start again.");

    public static readonly Error NotUtf8 = Error.Invalid(
        "import.name_not_utf8",
        "The name is not UTF-8, so the file cannot be addressed: rename it (convmv does that for whole folders).");

    public static readonly Error DanglingLink = Error.Invalid(
        "import.dangling_link", "The symbolic link leads nowhere: mend or remove it.");

    public static readonly Error TooDeep = Error.Invalid(
        "import.too_deep", "The folder lies too deep below the music folder: move it up, or import it by itself.");

    public static Error NoSuchDirectory(string directory) => Error.NotFound(
        "import.no_such_directory", $"There is no directory {directory}: name the folder that holds the music.");

    public static Error Unreadable(string reason) => Error.Invalid(
        "import.unreadable", $"The folder cannot be read ({reason}): let FunQuail's user read it.");

    public static Error Unforeseen(string reason) => Error.Invalid(
        "import.unforeseen", $"The file could not be stored ({reason}): please report this with the file.");
}
