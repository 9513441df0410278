namespace FunQuail.Application.Library.Quotas;

/// <summary>What can be read of the room that files take.</summary>
public interface IQuotaReads
{
    /// <summary>Of an actor without files it is zero.</summary>
    Task<Quota> OfActorAsync(int actorId, CancellationToken ct);
}
