using FunQuail.Architecture.Tests.Planted.Application.Catalog;
using FunQuail.Architecture.Tests.Planted.Domain.Catalog;
using MediatR;

namespace FunQuail.Architecture.Tests.Planted.Application.Library;

/// <summary>A use case may neither send, nor know another module's commands and ports. Queries and entities are open.</summary>
internal sealed class SendsRenameSong(IMediator app, ISongRepository songs)
{
    public ISongRepository Songs { get; } = songs;

    public Song? Last { get; private set; }

    public async Task SendAsync(CancellationToken ct)
    {
        await app.Send(new RenameSong(), ct);
        await app.Send(new GetSong(Guid.Empty), ct);
        Last = null;
    }
}
