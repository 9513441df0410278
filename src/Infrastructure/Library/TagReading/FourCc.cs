using System.Buffers.Binary;
using System.Text;

namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>Names of frames, atoms and chunks as numbers, so that a walk allocates nothing.</summary>
internal static class FourCc
{
    public static uint Of(string name) => BinaryPrimitives.ReadUInt32BigEndian(Encoding.Latin1.GetBytes(name));

    public static uint Of(ReadOnlySpan<byte> name) => BinaryPrimitives.ReadUInt32BigEndian(name);
}
