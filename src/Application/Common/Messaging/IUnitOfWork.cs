namespace FunQuail.Application.Common.Messaging;

/// <summary>One transaction around one command.</summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Runs <paramref name="work"/>, publishes the events it raised, writes the change log and commits;
    /// rolls everything back when <paramref name="commitWhen"/> says no, or on any exception.
    /// </summary>
    Task<TResult> InTransactionAsync<TResult>(
        Func<CancellationToken, Task<TResult>> work,
        Func<TResult, bool> commitWhen,
        CancellationToken ct);

    /// <summary>Stores what the running command did so far, inside its transaction, so that its later queries see it.</summary>
    Task StoreSoFarAsync(CancellationToken ct);
}
