using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Catalog.Credits;
using FunQuail.Application.Catalog.Licenses;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Media.Attachments;

namespace FunQuail.Application.Catalog.Recordings;

/// <summary>A recording in a list or as a search hit.</summary>
public record BaseRecording
{
    /// <summary>Names it, for ever.</summary>
    public required Guid Guid { get; init; }

    /// <summary>Its address in the federation: its own here, or its home's when it came from elsewhere.</summary>
    [Url]
    public required string Fid { get; init; }

    /// <summary>Its MusicBrainz id; null when none is known.</summary>
    public required Guid? Mbid { get; init; }

    /// <summary>Its title.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the viewer may play it.</summary>
    public required bool Playable { get; init; }

    /// <summary>Whether it belongs to this server.</summary>
    public required bool Local { get; init; }

    /// <summary>Whom it is credited to, in print order.</summary>
    public required IReadOnlyList<Credit> ArtistCredit { get; init; }

    /// <summary>Its picture; null when it has none.</summary>
    public required Image? Cover { get; init; }

    /// <summary>Whole seconds.</summary>
    public required int Duration { get; init; }
}

/// <summary>A recording on a page of its own.</summary>
public sealed record FullRecording : BaseRecording
{
    /// <summary>When this server came to know it.</summary>
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>Where it was released.</summary>
    public required IReadOnlyList<BaseRelease> Releases { get; init; }

    /// <summary>Under which licence it may be used; null when nobody said.</summary>
    public required BaseLicense? License { get; init; }

    /// <summary>Who holds the rights, as the file says it; null when it does not.</summary>
    public required string? Copyright { get; init; }

    /// <summary>What it is tagged with, by name.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>How many files of it there are.</summary>
    public required int UploadCount { get; init; }

    /// <summary>The words; null when nobody knows them.</summary>
    public required string? Lyrics { get; init; }

    /// <summary>How loud it is; null when nobody measured it.</summary>
    public required Loudness? ReplayGain { get; init; }
}

/// <summary>ReplayGain 2.0 values: gains in dB, peaks as a share of full scale.</summary>
public sealed record Loudness
{
    /// <summary>dB to add to this recording; null when not measured. So with the others.</summary>
    public required double? TrackGain { get; init; }

    /// <summary>The highest sample of this recording.</summary>
    public required double? TrackPeak { get; init; }

    /// <summary>dB to add to the whole release.</summary>
    public required double? ReleaseGain { get; init; }

    /// <summary>The highest sample of the whole release.</summary>
    public required double? ReleasePeak { get; init; }
}
