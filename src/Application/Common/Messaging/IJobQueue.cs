namespace FunQuail.Application.Common.Messaging;

/// <summary>
/// Work for later, and everything that leaves the process. A job is a row written in the command's own transaction:
/// it exists if, and only if, the command happened.
/// </summary>
public interface IJobQueue
{
    /// <param name="kind">Which <see cref="IJobHandler"/> does it.</param>
    /// <param name="payload">What the handler needs, as JSON of under 64 KiB.</param>
    void Enqueue(string kind, object payload);
}

/// <summary>Does the jobs of one kind. A job may run twice (a worker can die after the work): handlers are idempotent.</summary>
public interface IJobHandler
{
    string Kind { get; }

    /// <exception cref="Exception">The job is tried again, with growing delays, and kept as failed at the end.</exception>
    Task RunAsync(string payload, CancellationToken ct);
}
