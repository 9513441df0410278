using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FunQuail.Infrastructure.Persistence.Conventions;

/// <summary>Lengths of time are stored as whole milliseconds.</summary>
internal sealed class Milliseconds() : ValueConverter<TimeSpan, int>(
    length => (int)Math.Round(length.TotalMilliseconds), milliseconds => TimeSpan.FromMilliseconds(milliseconds));
