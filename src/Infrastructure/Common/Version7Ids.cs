using FunQuail.Application.Common.Ports;

namespace FunQuail.Infrastructure.Common;

internal sealed class Version7Ids(TimeProvider clock) : IIdGenerator
{
#pragma warning disable RS0030 // This is the port's one implementation.
    public Guid NewGuid() => Guid.CreateVersion7(clock.GetUtcNow());
#pragma warning restore RS0030
}
