using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Catalog.Artists;

namespace FunQuail.Application.Catalog.Credits;

/// <summary>Credits repeat the MusicBrainz ids of their artists for fast reading; here they learn a new one.</summary>
internal sealed class TellCreditsOfIdentifiedArtist(IArtistCreditRepository credits) : IEventHandler<ArtistIdentified>
{
    public async Task HandleAsync(ArtistIdentified happened, CancellationToken ct)
    {
        foreach (var credit in await credits.NamingAsync(happened.ArtistId, ct))
            credit.LearnMbid(happened.ArtistGuid, happened.Mbid);
    }
}
