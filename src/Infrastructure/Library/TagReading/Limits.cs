namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>What a file may make us read, keep and try, whatever its length fields claim.</summary>
internal static class Limits
{
    /// <summary>More than a day of sound without loss; hashing it takes a minute or so.</summary>
    public const long FileBytes = 16L << 30;

    public const int PictureBytes = 16 << 20;

    /// <summary>A tag read as one block: 16 MiB of tag around a picture of at most 16 MiB.</summary>
    public const int BlockBytes = (16 << 20) + PictureBytes;

    /// <summary>Encoded bytes looked at per text field; the lengths below apply after decoding.</summary>
    public const int TextBytes = 400_000;

    public const int TextLength = 1_000;

    public const int LyricsLength = 100_000;

    public const int ValuesPerField = 100;

    /// <summary>Frames, comments, atoms or chunks per file.</summary>
    public const int Frames = 10_000;

    /// <summary>How far behind the tags the first frame of a raw stream is looked for.</summary>
    public const int FrameSearchBytes = 1 << 20;

    /// <summary>Less than this cannot be the sound that a header promises: even digital silence takes more.</summary>
    public const int LeastBitRate = 100;
}
