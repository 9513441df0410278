using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.Artists;

/// <summary>An artist known by name alone got its MusicBrainz id.</summary>
public sealed record ArtistIdentified(int ArtistId, Guid ArtistGuid, Mbid Mbid) : IDomainEvent;
