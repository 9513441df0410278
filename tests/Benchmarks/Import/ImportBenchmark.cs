using System.Diagnostics;
using System.Globalization;
using FunQuail.Benchmarks.Import.Generation;
using FunQuail.Benchmarks.Import.Measuring;

namespace FunQuail.Benchmarks.Import;

/// <summary>Makes a library and measures the program on it.</summary>
internal sealed class ImportBenchmark(Options options, string directory)
{
    private const UnixFileMode Passable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static async Task<int> StartAsync(Options options, CancellationToken ct)
    {
        if (!OperatingSystem.IsLinux()) throw new BenchmarkFailedException("This benchmark reads /proc, which only Linux has.");

        var directory = options.Directory ?? Directory.CreateTempSubdirectory("funquail-bench-").FullName;
        Directory.CreateDirectory(directory);
        var isEmpty = !Directory.EnumerateFileSystemEntries(directory).Any();
        if (!isEmpty) throw new BenchmarkFailedException($"{directory} is not empty.");

        // A database that was started by root runs as another user, who has to get through.
        File.SetUnixFileMode(directory, Passable);
        try
        {
            await new ImportBenchmark(options, directory).RunAsync(ct);
            return 0;
        }
        finally
        {
            if (options.Directory is null) Directory.Delete(directory, recursive: true);
        }
    }

    private async Task RunAsync(CancellationToken ct)
    {
        var music = Path.Combine(directory, "music");
        var library = await GenerateAsync(music, ct);
        Console.Error.WriteLine($"{library} {music}");
        if (options.GenerateOnly) return;

        var report = Report.Markdown(await new Measurer(options, directory, music).RunAsync(library, ct));
        Console.WriteLine(report);
        if (!options.Write) return;

        var results = Path.Combine(Repository.Root, "docs", "benchmarks", "results");
        Directory.CreateDirectory(results);
        await File.WriteAllTextAsync(Path.Combine(results, "import.md"), report, ct);
    }

    private async Task<string> GenerateAsync(string music, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        var parts = Path.Combine(directory, "carriers");
        var carriers = await Carriers.MakeAsync(parts, options.Seconds, ct);
        var covers = await Covers.MakeAsync(parts, ct);
        var albums = new LibraryPlan(carriers).Albums(options.Files).ToList();
        var bytes = await new LibraryWriter(music, covers).WriteAsync(albums, ct);
        var took = watch.Elapsed;

        if (options.Check) await new SampleCheck(music, options.Seconds).RunAsync(albums, ct);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Files} files of {options.Seconds} s in {albums.Count} albums, {bytes / 1e6:0} MB, "
            + $"made in {took.TotalSeconds:0.0} s.");
    }
}
