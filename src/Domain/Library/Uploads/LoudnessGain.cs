namespace FunQuail.Domain.Library.Uploads;

/// <summary>ReplayGain 2.0 values of a file: gains in dB, peaks as a share of full scale.</summary>
public sealed record LoudnessGain(double? TrackGain, double? TrackPeak, double? AlbumGain, double? AlbumPeak)
{
    public static readonly LoudnessGain Unknown = new(null, null, null, null);
}
