using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Catalog.Recordings;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Catalog.Contracts;

/// <summary>How other modules refuse what hangs on a thing of the catalogue that is not there.</summary>
public static class CatalogRefusals
{
    public static Error NoArtist => ArtistErrors.NotFound;

    public static Error NoRelease => ReleaseErrors.NotFound;

    public static Error NoRecording => RecordingErrors.NotFound;
}
