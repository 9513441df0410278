using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Persistence.Jobs;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FunQuail.Infrastructure.Persistence;

/// <summary>
/// One command, one transaction: save, publish the events inside it, write the change log and the jobs, keep what is
/// derived, commit. When another transaction was in the way, the whole command runs again.
/// </summary>
internal sealed class UnitOfWork(
    FunQuailDbContext context, EventPublisher events, JobQueue jobs, IEnumerable<IBeforeCommit> keepers) : IUnitOfWork
{
    private const int MaxAttempts = 3;
    private const int MaxEventRounds = 10;

    public async Task<TResult> InTransactionAsync<TResult>(
        Func<CancellationToken, Task<TResult>> work, Func<TResult, bool> commitWhen, CancellationToken ct)
    {
        if (context.Database.CurrentTransaction is not null)
            throw new InvalidOperationException("A command must not send another command: raise an event instead.");

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunAsync(work, commitWhen, ct);
            }
            catch (Exception failure) when (attempt < MaxAttempts && IsConflict(failure))
            {
                // Somebody else changed the same rows first: look again, decide again.
            }
            finally
            {
                context.ChangeTracker.Clear();
                jobs.Forget();
            }
        }
    }

    private async Task<TResult> RunAsync<TResult>(
        Func<CancellationToken, Task<TResult>> work, Func<TResult, bool> commitWhen, CancellationToken ct)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var changes = new ChangeSet();
        var result = await SaveAsync(work, commitWhen, changes, ct);
        if (!commitWhen(result)) return result;

        foreach (var keeper in keepers) await keeper.KeepAsync(changes, ct);
        await ChangeLog.WriteAsync(context, changes, ct);
        await jobs.WriteAsync(context, ct);
        // From here on the outcome is the database's: a commit that is interrupted may have happened.
        ct.ThrowIfCancellationRequested();
        await transaction.CommitAsync(CancellationToken.None);
        jobs.Announce();
        return result;
    }

    /// <summary>Every save is gathered from, whoever asks for it.</summary>
    private async Task<TResult> SaveAsync<TResult>(
        Func<CancellationToken, Task<TResult>> work, Func<TResult, bool> commitWhen, ChangeSet changes, CancellationToken ct)
    {
        void Gather(object? sender, SavingChangesEventArgs saving) => changes.Collect(context.ChangeTracker);

        context.SavingChanges += Gather;
        try
        {
            var result = await work(ct);
            if (commitWhen(result)) await SaveWithEventsAsync(ct);
            return result;
        }
        finally
        {
            context.SavingChanges -= Gather;
        }
    }

    private async Task SaveWithEventsAsync(CancellationToken ct)
    {
        for (var round = 0; round <= MaxEventRounds; round++)
        {
            // Before the save, which lets go of deleted things.
            var happened = context.ChangeTracker.Entries<Entity>().SelectMany(entry => entry.Entity.TakeEvents()).ToList();
            await context.SaveChangesAsync(ct);
            if (happened.Count == 0) return;

            foreach (var one in happened) await events.PublishAsync(one, ct);
        }

        throw new InvalidOperationException($"Events still caused events after {MaxEventRounds} rounds.");
    }

    private static bool IsConflict(Exception failure) => failure switch
    {
        DbUpdateConcurrencyException => true,
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } => true,
        // Somebody made the same thing first: the next look finds it.
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
        { InnerException: { } inner } => IsConflict(inner),
        _ => false,
    };
}
