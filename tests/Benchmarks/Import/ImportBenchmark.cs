using System.Diagnostics;
using System.Globalization;
using FunQuail.Benchmarks.Import.Generation;
using FunQuail.Benchmarks.Measuring;

namespace FunQuail.Benchmarks.Import;

/// <summary>Makes a library and measures the program on it.</summary>
internal sealed class ImportBenchmark(Options options, string directory)
{
    public static async Task<int> StartAsync(Options options, CancellationToken ct)
    {
        using var place = WorkPlace.Open(options.Directory);
        var isEmpty = !Directory.EnumerateFileSystemEntries(place.Directory).Any();
        if (!isEmpty) throw new BenchmarkFailedException($"{place.Directory} is not empty.");

        await new ImportBenchmark(options, place.Directory).RunAsync(ct);
        return 0;
    }

    private async Task RunAsync(CancellationToken ct)
    {
        var music = Path.Combine(directory, "music");
        var library = await GenerateAsync(music, ct);
        Console.Error.WriteLine($"{library} {music}");
        if (options.GenerateOnly) return;

        var report = Report.Markdown(await new Measurer(options, directory, music).RunAsync(library, ct));
        Console.WriteLine(report);
        if (options.Write) await Results.WriteAsync("import", report, ct);
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
