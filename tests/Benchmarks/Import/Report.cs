using System.Globalization;
using System.Text;

namespace FunQuail.Benchmarks.Import;

/// <summary>The measurements as Markdown, each beside what is wanted. Of several runs: the median and (all of them).</summary>
internal static class Report
{
    public static string Markdown(Measurements measured)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Import: figures

            Made by `./build.sh bench import --write`; [what they mean](../README.md).

            - Machine: {measured.Machine}
            - Library: {measured.Library}

            | Figure | Wanted | Measured |
            |---|---|---|

            """);
        foreach (var (figure, wanted, value) in Rows(measured))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {figure} | {wanted} | {value} |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string Figure, string Wanted, string Measured)> Rows(Measurements measured)
    {
        var (first, rescans) = (measured.First, measured.Rescans);
        yield return ("First import", "≥ 400 files/s, aim 1,000", Runs(first, run => run.FilesPerSecond, "#,0", "files/s"));
        yield return ("First import, whole process", "", Runs(first, run => run.FilesPerSecondOfWhole, "#,0", "files/s"));
        yield return ("Unchanged rescan", "≥ 5,000 files/s", Runs(rescans, run => run.FilesPerSecond, "#,0", "files/s"));
        yield return ("Unchanged rescan, whole process", "", Runs(rescans, run => run.FilesPerSecondOfWhole, "#,0", "files/s"));
        yield return ("Peak memory of the program", "< 300 MB", Runs(first, run => run.Watch.PeakMemory, "0", "MB"));
        yield return ("Memory in the last third against the first", "flat", Runs(first, run => run.Watch.Growth, "0.00", ""));
        yield return ("Peak memory of the database", "", Runs(first, run => run.Watch.DatabasePeakMemory, "0", "MB"));
        yield return ("Processor time of the program", "", Runs(first, run => run.Watch.ProcessorSeconds, "0.0", "s"));
        yield return ("Processor time of the database", "", Runs(first, run => run.Watch.DatabaseProcessorSeconds, "0.0", "s"));

        var idle = measured.Idle;
        yield return (
            "Idle memory of server and database", "≤ 200 MB, aim 160",
            string.Create(
                CultureInfo.InvariantCulture, $"{idle.Program + idle.Database:0} MB ({idle.Program:0} and {idle.Database:0})"));
        yield return (
            "Idle memory of the server, shared pages counted in full", "",
            string.Create(CultureInfo.InvariantCulture, $"{idle.ProgramResident:0} MB"));
        yield return (
            "Warm `./build.sh run` to the first answer", "≤ 5 s",
            Runs(measured.SecondsToFirstAnswer, seconds => seconds, "0.00", "s"));
    }

    private static string Runs<T>(IEnumerable<T> runs, Func<T, double> value, string format, string unit)
    {
        var values = runs.Select(value).ToList();
        var sorted = values.Order().ToList();
        var median = (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        return $"{Print(median)} {unit} ({string.Join(", ", values.Select(Print))})".Replace("  ", " ", StringComparison.Ordinal);

        string Print(double number) => number.ToString(format, CultureInfo.InvariantCulture);
    }
}
