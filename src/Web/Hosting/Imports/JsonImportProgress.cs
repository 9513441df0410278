using System.Text.Json;
using FunQuail.Application.Library.Import;

namespace FunQuail.Web.Hosting.Imports;

/// <summary>
/// One JSON object per line, for programs: <c>event</c> is <c>progress</c>, <c>failure</c>, <c>note</c>, <c>planned</c> or
/// <c>finished</c>.
/// </summary>
internal sealed class JsonImportProgress(TextWriter output) : IImportProgress
{
    public void Advanced(ImportFigures figures) => Write(Figures("progress", figures));

    public void Failed(FileFailure failure) =>
        Write(new { @event = "failure", path = failure.Path, code = failure.Code, message = failure.Message });

    public void Noted(FileFailure note) =>
        Write(new { @event = "note", path = note.Path, code = note.Code, message = note.Message });

    public void Planned(string path, string act) => Write(new { @event = "planned", path, act });

    public void Finished(ImportReport report) => Write(Figures("finished", report.Figures));

    private static object Figures(string what, ImportFigures figures) => new
    {
        @event = what,
        files = figures.Files,
        unchanged = figures.Unchanged,
        added = figures.Added,
        updated = figures.Updated,
        moved = figures.Moved,
        failed = figures.Failed,
        missing = figures.Missing,
        pruned = figures.Pruned,
        total = figures.Total,
        filesPerSecond = Math.Round(figures.FilesPerSecond, 1),
        elapsedSeconds = Math.Round(figures.Elapsed.TotalSeconds, 3),
        leftSeconds = figures.Left is { } left ? Math.Round(left.TotalSeconds) : (double?)null,
    };

    private void Write(object line)
    {
        lock (output)
        {
            output.WriteLine(JsonSerializer.Serialize(line, JsonSerializerOptions.Web));
            output.Flush();
        }
    }
}
