namespace FunQuail.Application.Media.Crops;

/// <summary>How large a square crop is: pixels of a side, fewer where the original has fewer.</summary>
public enum CropSize
{
    Medium = 200,
    Large = 600,
}
