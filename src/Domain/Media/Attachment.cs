using FunQuail.Domain.Common;

namespace FunQuail.Domain.Media;

/// <summary>A stored picture. One row and one file per content, however many things show it.</summary>
public sealed class Attachment : Entity
{
    private Attachment()
    {
    }

    /// <summary>SHA-256 of the content, 32 bytes.</summary>
    public byte[] Sha256 { get; private set; } = [];

    public string Mimetype { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Pixels.</summary>
    public int Width { get; private set; }

    /// <summary>Pixels.</summary>
    public int Height { get; private set; }

    /// <summary>Where the picture came from on the web; null when it came with a file.</summary>
    public string? Source { get; private set; }

    public static Attachment Create(
        Guid guid, byte[] sha256, string mimetype, long size, int width, int height, DateTimeOffset now) => new()
        {
            Guid = guid,
            Sha256 = sha256,
            Mimetype = mimetype,
            Size = size,
            Width = width,
            Height = height,
            CreationDate = now,
        };
}
