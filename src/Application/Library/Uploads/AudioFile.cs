using FunQuail.Domain.Common;

namespace FunQuail.Application.Library.Uploads;

/// <summary>What one audio file says of itself: how it sounds, what its tags claim, and the picture inside.</summary>
/// <param name="PictureProblem">Why a picture inside was left out (<c>picture.*</c>).</param>
public sealed record AudioFile(AudioFacts Facts, AudioTags Tags, EmbeddedPicture? Picture, Error? PictureProblem = null);

/// <summary>Facts of the stream, from the headers.</summary>
/// <param name="Mimetype">IANA name of the container, e.g. <c>audio/flac</c>.</param>
/// <param name="Codec">
/// ffmpeg's name of the codec: <c>mp3</c>, <c>flac</c>, <c>vorbis</c>, <c>opus</c>, <c>aac</c>, <c>alac</c>, <c>pcm_s16le</c>…
/// </param>
/// <param name="BitRate">Average bits per second.</param>
/// <param name="SampleRate">Hertz.</param>
/// <param name="BitDepth">Bits per sample where the codec has such a thing.</param>
/// <param name="AudioHash">SHA-256 over the audio payload without tags, which outlives retagging and renaming; 32 bytes.</param>
public sealed record AudioFacts(
    string Mimetype,
    string Codec,
    TimeSpan Duration,
    int BitRate,
    int SampleRate,
    int Channels,
    int? BitDepth,
    byte[] AudioHash);

/// <summary>A picture inside a file, not yet looked at.</summary>
/// <param name="Mimetype">What the tag claims; the content decides.</param>
/// <param name="IsFront">Whether the tag calls it the front cover.</param>
public sealed record EmbeddedPicture(string? Mimetype, bool IsFront, byte[] Content);

/// <summary>Tags by the names of Picard's tag mapping. Null or empty when the file is silent; texts are trimmed.</summary>
public sealed record AudioTags
{
    public string? Title { get; init; }

    /// <summary>The credit as printed, e.g. <c>Simon &amp; Garfunkel feat. X</c>.</summary>
    public string? Artist { get; init; }

    /// <summary>The single artists, where the file tells them apart (<c>ARTISTS</c>, or several <c>ARTIST</c> values).</summary>
    public IReadOnlyList<string> Artists { get; init; } = [];

    public IReadOnlyList<Guid> ArtistMbids { get; init; } = [];

    public string? ArtistSort { get; init; }

    public string? Album { get; init; }

    public string? AlbumArtist { get; init; }

    public IReadOnlyList<string> AlbumArtists { get; init; } = [];

    public IReadOnlyList<Guid> AlbumArtistMbids { get; init; } = [];

    public string? AlbumArtistSort { get; init; }

    public Guid? RecordingMbid { get; init; }

    public Guid? TrackMbid { get; init; }

    public Guid? ReleaseMbid { get; init; }

    public Guid? ReleaseGroupMbid { get; init; }

    public int? DiscNumber { get; init; }

    public int? DiscTotal { get; init; }

    public string? DiscSubtitle { get; init; }

    public int? TrackNumber { get; init; }

    public int? TrackTotal { get; init; }

    /// <summary>MusicBrainz release-group types in lower case, e.g. <c>album</c>, <c>live</c>.</summary>
    public IReadOnlyList<string> ReleaseTypes { get; init; } = [];

    public string? ReleaseStatus { get; init; }

    public string? ReleaseCountry { get; init; }

    /// <summary>As given: <c>2007</c>, <c>2007-05</c> or <c>2007-05-15</c>; anything else is left out.</summary>
    public string? Date { get; init; }

    public string? OriginalDate { get; init; }

    public string? Label { get; init; }

    public string? CatalogNumber { get; init; }

    public string? Barcode { get; init; }

    public string? Media { get; init; }

    public IReadOnlyList<string> Genres { get; init; } = [];

    public IReadOnlyList<string> Isrcs { get; init; } = [];

    public string? Lyrics { get; init; }

    public string? Copyright { get; init; }

    /// <summary>A licence's URL or text.</summary>
    public string? License { get; init; }

    public bool Compilation { get; init; }

    public ReplayGain? ReplayGain { get; init; }
}

/// <summary>ReplayGain 2.0 values: gains in dB, peaks as a share of full scale.</summary>
public sealed record ReplayGain(double? TrackGain, double? TrackPeak, double? AlbumGain, double? AlbumPeak);
