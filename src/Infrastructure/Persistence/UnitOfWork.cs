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

    private ChangeSet _changes = new();

    public async Task<TResult> InTransactionAsync<TResult>(
        Func<CancellationToken, Task<TResult>> work, Func<TResult, bool> commitWhen, CancellationToken ct)
    {
        if (context.Database.CurrentTransaction is not null)
            throw new InvalidOperationException("A command must not send another command: raise an event instead.");

        // Looking at everything at each touch costs more than the rest of an import: it is done once before each save.
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var attempt = 1; ; attempt++)
        {
            context.SavingChanges += Gather;
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
                context.SavingChanges -= Gather;
                context.ChangeTracker.Clear();
                jobs.Forget();
            }
        }
    }

    public Task StoreSoFarAsync(CancellationToken ct) => SaveWithEventsAsync(ct);

    private async Task<TResult> RunAsync<TResult>(
        Func<CancellationToken, Task<TResult>> work, Func<TResult, bool> commitWhen, CancellationToken ct)
    {
        _changes = new ChangeSet();
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var result = await work(ct);
        if (!commitWhen(result)) return result;

        await SaveWithEventsAsync(ct);
        foreach (var keeper in keepers) await keeper.KeepAsync(_changes, ct);
        await ChangeLog.WriteAsync(context, _changes, ct);
        await jobs.WriteAsync(context, ct);
        // From here on the outcome is the database's: a commit that is interrupted may have happened.
        ct.ThrowIfCancellationRequested();
        await transaction.CommitAsync(CancellationToken.None);
        jobs.Announce();
        return result;
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

    /// <summary>Every save of a command is gathered from, whoever asks for it.</summary>
    private void Gather(object? sender, SavingChangesEventArgs saving) => _changes.Collect(context.ChangeTracker);

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
