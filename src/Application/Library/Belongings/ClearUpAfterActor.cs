using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Federation;

namespace FunQuail.Application.Library.Belongings;

/// <summary>
/// What somebody uploaded goes with them, by a job, since it may be much. The music of the server's own folders was only in their
/// keeping: it goes back.
/// </summary>
internal sealed class ClearUpAfterActor(IBelongings belongings, IJobQueue jobs) : IEventHandler<ActorDeleted>
{
    public async Task HandleAsync(ActorDeleted happened, CancellationToken ct)
    {
        await belongings.MoveImportsAsync(happened.ActorId, happened.HeirId, ct);
        jobs.Enqueue(RemoveBelongingsJob.JobKind, new RemoveBelongings(happened.ActorId));
    }
}
