using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.Releases;

public static class ReleaseErrors
{
    /// <summary>The highest disc or track number anybody prints.</summary>
    public const int MaxPlace = 99_999;

    public static readonly Error NotFound = Error.NotFound("release.not_found", "There is no release with this GUID.");

    public static readonly Error BadMedium =
        Error.Invalid("release.bad_medium", $"Number the medium from 1 to {MaxPlace}.", "entryNumber");

    public static readonly Error BadPosition =
        Error.Invalid("release.bad_position", $"Number the place on the medium from 0 (not known) to {MaxPlace}.", "position");

    public static readonly Error NoSuchTrack = Error.NotFound("release.no_such_track", "The track is not on this release.");

    public static readonly Error TooManyTracks = Error.Invalid(
        "release.too_many_tracks", $"A release has at most {CatalogLimits.TracksPerRelease} tracks: split it.", "tracks");
}
