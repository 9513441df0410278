namespace FunQuail.TestKit;

/// <summary>An empty directory of its own for one test, gone afterwards.</summary>
public sealed class ScratchDirectory : IDisposable
{
    private static readonly UnixFileMode Passable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public ScratchDirectory()
    {
        // In memory where the system allows: a database's first start waits for the disk a thousand times.
        var home = Directory.Exists("/dev/shm") ? "/dev/shm" : System.IO.Path.GetTempPath();
        Path = Directory.CreateDirectory(
            System.IO.Path.Combine(home, $"funquail-test-{System.IO.Path.GetRandomFileName()}")).FullName;
        // A database that was started by root runs as another user, who has to get through.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path, Passable);
    }

    public string Path { get; }

    public string Below(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
