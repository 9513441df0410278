namespace FunQuail.Domain.Catalog.Releases;

/// <summary>A recording's place on a release (MusicBrainz: track).</summary>
public sealed class Track
{
    private Track()
    {
    }

    internal Track(Guid guid, Mbid? mbid, int medium, int position, int recordingId)
    {
        Guid = guid;
        Mbid = mbid;
        Medium = medium;
        Position = position;
        RecordingId = recordingId;
    }

    public int Id { get; private set; }

    public Guid Guid { get; private set; }

    public Mbid? Mbid { get; private set; }

    public int ReleaseId { get; private set; }

    public int RecordingId { get; private set; }

    /// <summary>The disc, from 1.</summary>
    public int Medium { get; private set; }

    /// <summary>The place on the disc, from 1; 0 when nobody said.</summary>
    public int Position { get; private set; }

    internal void MoveTo(int medium, int position) => (Medium, Position) = (medium, position);

    internal void Identify(Mbid? mbid) => Mbid ??= mbid;
}
