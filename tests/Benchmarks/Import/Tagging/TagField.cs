namespace FunQuail.Benchmarks.Import.Tagging;

/// <summary>What a tagger would write about a track; each format has its own name for it (Picard's mapping).</summary>
internal enum TagField
{
    Title,
    Artist,
    Artists,
    Album,
    AlbumArtist,
    Track,
    TrackTotal,
    Disc,
    DiscTotal,
    Date,
    Genre,
    Label,
    Barcode,
    ReleaseType,
    Compilation,
    TrackGain,
    AlbumGain,
    RecordingId,
    ReleaseId,
    ReleaseGroupId,
    ReleaseTrackId,
    ArtistId,
    AlbumArtistId,
}
