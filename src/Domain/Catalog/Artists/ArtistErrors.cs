using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.Artists;

public static class ArtistErrors
{
    public static readonly Error NotFound = Error.NotFound("artist.not_found", "There is no artist with this GUID.");

    public static readonly Error AlreadyIdentified =
        Error.Conflict("artist.already_identified", "The artist already has another MusicBrainz id.");
}
