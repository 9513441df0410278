namespace FunQuail.Infrastructure.Media.Crops;

/// <summary>How many pictures are worked on at a time.</summary>
/// <param name="AtOnce">Each takes a core for about a tenth of a second, and rarely more than 500 MiB.</param>
/// <param name="Waiting">Pictures beyond these are refused.</param>
internal sealed record CropLimits(int AtOnce, int Waiting)
{
    /// <summary>Enough waiting for a page of the largest list, whose covers nobody saw before.</summary>
    public static CropLimits OfThisMachine { get; } = new(Math.Clamp(Environment.ProcessorCount, 1, 4), 200);
}
