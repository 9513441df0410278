namespace FunQuail.Infrastructure.Persistence;

/// <summary>Keeps something that is derived from the tables, inside the transaction that changed them.</summary>
internal interface IBeforeCommit
{
    Task KeepAsync(ChangeSet changes, CancellationToken ct);
}
