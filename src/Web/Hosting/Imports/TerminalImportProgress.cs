using System.Globalization;
using FunQuail.Application.Library.Import;

namespace FunQuail.Web.Hosting.Imports;

/// <summary>
/// One live line on a terminal, a line now and then elsewhere; at the end what was done, and what failed and why.
/// </summary>
internal sealed class TerminalImportProgress(TextWriter output, TextWriter live, bool isTerminal) : IImportProgress
{
    private static readonly TimeSpan PlainPace = TimeSpan.FromSeconds(5);

    private TimeSpan _lastPlain;
    private int _width;

    public void Advanced(ImportFigures figures)
    {
        if (isTerminal)
        {
            ShowLive(Line(figures));
            return;
        }

        if (figures.Elapsed - _lastPlain < PlainPace) return;

        _lastPlain = figures.Elapsed;
        live.WriteLine(Line(figures));
    }

    public void Failed(FileFailure failure)
    {
        // Told at the end, all together.
    }

    public void Noted(FileFailure note)
    {
        // Told at the end, too.
    }

    public void Planned(string path, string act) => output.WriteLine($"would {act} {Printable(path)}");

    public void Finished(ImportReport report)
    {
        if (isTerminal) ShowLive("");
        _lastPlain = TimeSpan.Zero;
        foreach (var note in report.Notes) output.WriteLine($"note: {Sentence(note)}");
        foreach (var failure in report.Failures) output.WriteLine(Sentence(failure));
        if (report.Figures.Failed > ImportReport.MaxFailures)
            output.WriteLine($"The first {ImportReport.MaxFailures} failures are listed.");
        output.WriteLine(Summary(report.Figures));
        output.Flush();
    }

    internal static string Line(ImportFigures figures)
    {
        var of = figures.Total is { } total && total >= figures.Files
            ? string.Create(CultureInfo.InvariantCulture, $" of {total:N0}")
            : "";
        var left = figures.Left is { } time ? $", {Length(time)} left" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{figures.Files:N0}{of} files, {figures.FilesPerSecond:N0} files/s{left}, {figures.Failed:N0} failed");
    }

    internal static string Summary(ImportFigures figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"{figures.Files:N0} files in {Length(figures.Elapsed)} ({figures.FilesPerSecond:N0} files/s): {figures.Added:N0} added, "
        + $"{figures.Updated:N0} updated, {figures.Moved:N0} moved, {figures.Unchanged:N0} unchanged, "
        + $"{figures.Failed:N0} failed, "
        + $"{figures.Missing:N0} missing, {figures.Pruned:N0} pruned.");

    private static string Sentence(FileFailure failure) =>
        $"{Printable(failure.Path)}: {Printable(failure.Message)} ({failure.Code})";

    private static string Length(TimeSpan length) => length.TotalMinutes < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{length.TotalSeconds:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)length.TotalMinutes} min {length.Seconds} s");

    // A file's name must not steer the terminal.
    private static string Printable(string path) => string.Concat(path.Select(one => char.IsControl(one) ? '\uFFFD' : one));

    private void ShowLive(string line)
    {
        live.Write('\r' + line.PadRight(_width) + (line.Length == 0 ? "\r" : ""));
        live.Flush();
        _width = line.Length;
    }
}
