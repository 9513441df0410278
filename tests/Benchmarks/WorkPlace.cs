using FunQuail.Benchmarks.Measuring;

namespace FunQuail.Benchmarks;

/// <summary>A directory for files and databases: a given one, which is left, or a temporary one, which is removed.</summary>
internal sealed class WorkPlace : IDisposable
{
    private const UnixFileMode Passable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly bool _temporary;

    private WorkPlace(string directory, bool temporary) => (Directory, _temporary) = (directory, temporary);

    public string Directory { get; }

    /// <exception cref="BenchmarkFailedException">This system has no <c>/proc</c>.</exception>
    public static WorkPlace Open(string? directory)
    {
        if (!OperatingSystem.IsLinux()) throw new BenchmarkFailedException("This benchmark reads /proc, which only Linux has.");

        var place = new WorkPlace(
            directory ?? System.IO.Directory.CreateTempSubdirectory("funquail-bench-").FullName, directory is null);
        System.IO.Directory.CreateDirectory(place.Directory);
        // A database that was started by root runs as another user, who has to get through.
        File.SetUnixFileMode(place.Directory, Passable);
        return place;
    }

    public void Dispose()
    {
        if (_temporary) System.IO.Directory.Delete(Directory, recursive: true);
    }
}
