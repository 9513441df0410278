namespace FunQuail.Infrastructure.Common.Processes;

/// <summary>How a program came to its end.</summary>
internal enum ProgramEnd
{
    /// <summary>By itself; the exit code tells more.</summary>
    Exited,

    /// <summary>It was killed when its time was up.</summary>
    TooSlow,

    /// <summary>It was killed because it said more than was asked for.</summary>
    TooTalkative,
}

/// <summary>What came of running a program.</summary>
/// <param name="Output">Standard output, cut at the limit of the call.</param>
/// <param name="Errors">The end of standard error.</param>
internal sealed record ProgramOutcome(ProgramEnd End, int ExitCode, ReadOnlyMemory<byte> Output, string Errors)
{
    public bool Succeeded => End is ProgramEnd.Exited && ExitCode == 0;

    /// <summary>The last thing that the program complained about; null when it did not.</summary>
    public string? Complaint =>
        Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
}
