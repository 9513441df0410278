using FunQuail.Application.Catalog.Credits;
using FunQuail.Application.Catalog.Licenses;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Media.Attachments;

namespace FunQuail.Application.Catalog.Recordings;

/// <summary>A recording in a list or as a search hit.</summary>
public record BaseRecording
{
    public required Guid Guid { get; init; }

    public required string Fid { get; init; }

    public required Guid? Mbid { get; init; }

    public required string Name { get; init; }

    /// <summary>Whether the viewer may play it.</summary>
    public required bool Playable { get; init; }

    public required bool Local { get; init; }

    public required IReadOnlyList<Credit> ArtistCredit { get; init; }

    public required Image? Cover { get; init; }

    /// <summary>Whole seconds.</summary>
    public required int Duration { get; init; }
}

/// <summary>A recording on a page of its own.</summary>
public sealed record FullRecording : BaseRecording
{
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>Where it was released.</summary>
    public required IReadOnlyList<BaseRelease> Releases { get; init; }

    public required BaseLicense? License { get; init; }

    public required string? Copyright { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>How many files of it there are.</summary>
    public required int UploadCount { get; init; }

    public required string? Lyrics { get; init; }

    public required Loudness? ReplayGain { get; init; }
}

/// <summary>ReplayGain 2.0 values: gains in dB, peaks as a share of full scale.</summary>
public sealed record Loudness
{
    public required double? TrackGain { get; init; }

    public required double? TrackPeak { get; init; }

    public required double? ReleaseGain { get; init; }

    public required double? ReleasePeak { get; init; }
}
