namespace FunQuail.Infrastructure.Common;

/// <summary>
/// The program cannot go on for a reason that the person who started it can remove. The message is one sentence that says what to
/// do; it is all that is shown, without a stack trace.
/// </summary>
/// <param name="message">What is wrong, and what to do about it.</param>
/// <param name="exitCode">2 when what was typed or set is wrong, 1 when the machine is.</param>
public sealed class HostRefusalException(string message, int exitCode = 1) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
