using FunQuail.Application.Media.Crops;

namespace FunQuail.Infrastructure.Media.Crops;

/// <summary>A square crop that was just made.</summary>
internal sealed record Crop(CropSize Size, byte[] Content);
