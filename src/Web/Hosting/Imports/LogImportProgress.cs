using FunQuail.Application.Library.Import;

namespace FunQuail.Web.Hosting.Imports;

/// <summary>Progress of an import that runs beside the server: a line now and then, and one for each failure.</summary>
internal sealed class LogImportProgress(ILogger log) : IImportProgress
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    private TimeSpan _last;

    public void Advanced(ImportFigures figures)
    {
        if (figures.Elapsed - _last < Pace) return;

        _last = figures.Elapsed;
        log.Importing(TerminalImportProgress.Line(figures));
    }

    public void Failed(FileFailure failure) => log.NotImported(failure.Path, failure.Message);

    public void Noted(FileFailure note) => log.LeftOut(note.Path, note.Message);

    public void Planned(string path, string act)
    {
        // A server makes no dry runs.
    }

    public void Finished(ImportReport report) => _last = TimeSpan.Zero;
}
