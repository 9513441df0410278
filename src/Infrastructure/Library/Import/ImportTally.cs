using FunQuail.Application.Library.Import;
using FunQuail.Application.Library.Uploads;

namespace FunQuail.Infrastructure.Library.Import;

/// <summary>Counts what an import does, and tells. Two threads use it: the walk and the commands.</summary>
internal sealed class ImportTally(IImportProgress progress, TimeProvider clock)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private readonly List<FileFailure> _failures = [];
    private readonly List<FileFailure> _notes = [];
    private readonly long _started = clock.GetTimestamp();
    private ImportFigures _figures = new(0, 0, 0, 0, 0, 0, 0, null, TimeSpan.Zero);
    private long _shown = clock.GetTimestamp();

    public void Unchanged() => Count(static figures => figures with { Unchanged = figures.Unchanged + 1 });

    public void Missing(int count) => Count(figures => figures with { Missing = figures.Missing + count });

    public void Pruned(int count) => Count(figures => figures with { Pruned = figures.Pruned + count });

    public void TotalIs(int total) => Count(figures => figures with { Total = total });

    public void Done(FileOutcome outcome) => Count(figures => outcome switch
    {
        FileOutcome.Added => figures with { Added = figures.Added + 1 },
        FileOutcome.Updated => figures with { Updated = figures.Updated + 1 },
        FileOutcome.Moved => figures with { Moved = figures.Moved + 1 },
        _ => figures,
    });

    public void Fail(FileFailure failure)
    {
        lock (_gate)
        {
            _figures = _figures with { Failed = _figures.Failed + 1 };
            if (_failures.Count < ImportReport.MaxFailures) _failures.Add(failure);
            progress.Failed(failure);
        }
    }

    /// <summary>Something is wrong that costs no file, such as a picture that cannot be used.</summary>
    public void Note(FileFailure note)
    {
        lock (_gate)
        {
            if (_notes.Count < ImportReport.MaxFailures) _notes.Add(note);
            progress.Noted(note);
        }
    }

    public void Planned(string path, string act)
    {
        lock (_gate) progress.Planned(path, act);
    }

    /// <summary>Tells how far the import is, not too often.</summary>
    public void Show()
    {
        lock (_gate)
        {
            if (clock.GetElapsedTime(_shown) < Pace) return;

            _shown = clock.GetTimestamp();
            progress.Advanced(Figures());
        }
    }

    public ImportReport Report()
    {
        lock (_gate) return new ImportReport(Figures(), [.. _failures], [.. _notes]);
    }

    private ImportFigures Figures() => _figures with { Elapsed = clock.GetElapsedTime(_started) };

    private void Count(Func<ImportFigures, ImportFigures> change)
    {
        lock (_gate) _figures = change(_figures);
    }
}
