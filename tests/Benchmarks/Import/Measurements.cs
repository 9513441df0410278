using FunQuail.Benchmarks.Measuring;

namespace FunQuail.Benchmarks.Import;

/// <summary>One import or rescan: by the program's own clock, and with the start and the stop of program and database.</summary>
internal sealed record ImportRun(double FilesPerSecond, double FilesPerSecondOfWhole, Watch Watch);

/// <summary>Memory in MB of a server that does nothing.</summary>
internal sealed record IdleMemory(double Program, double ProgramResident, double Database);

/// <summary>Everything that was measured, in the order of the runs.</summary>
internal sealed record Measurements(
    IReadOnlyList<ImportRun> First,
    IReadOnlyList<ImportRun> Rescans,
    IdleMemory Idle,
    IReadOnlyList<double> SecondsToFirstAnswer,
    string Library,
    string Machine);
