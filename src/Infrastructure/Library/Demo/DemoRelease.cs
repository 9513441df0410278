namespace FunQuail.Infrastructure.Library.Demo;

/// <summary>One invented release.</summary>
/// <param name="Folder">Below the demo folder.</param>
/// <param name="Type">MusicBrainz's release-group types, separated by <c>;</c>.</param>
/// <param name="Cover">An ffmpeg source filter that draws one picture.</param>
/// <param name="Embedded">Whether the files (FLAC, MP3) carry the cover, too; it always lies beside them.</param>
internal sealed record DemoRelease(
    string Folder,
    string Name,
    string AlbumArtist,
    string Date,
    string Type,
    string Genre,
    string Cover,
    bool Embedded,
    IReadOnlyList<DemoTrack> Tracks)
{
    public bool Compilation => AlbumArtist == "Various Artists";

    public int Discs => Tracks.Max(track => track.Disc);
}

/// <summary>One invented track.</summary>
/// <param name="Format">The file's extension.</param>
/// <param name="Seconds">How long it sounds.</param>
internal sealed record DemoTrack(
    int Disc, int Number, string Title, string Artist, string Format, int Seconds, DemoTune Tune, string? Lyrics = null);
