namespace FunQuail.Infrastructure.Common.Processes;

/// <summary>A program to run, and how far it may go.</summary>
/// <param name="Program">A name to be found on the PATH, or a path.</param>
/// <param name="Arguments">Handed over as they are: no shell reads them.</param>
internal sealed record ProgramCall(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>What the program reads from its standard input, which then ends.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>Bytes of standard output that are taken; a program that says more is killed.</summary>
    public int MostOutput { get; init; } = 64 << 10;

    /// <summary>After this it is killed; null when it may take as long as its caller waits.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>
    /// Bytes of address space that the system gives it; null for as much as it likes. Linux and the BSDs heed it, macOS and
    /// Windows do not, so it stands behind limits of the program's own.
    /// </summary>
    public long? MostMemory { get; init; }
}
