using FunQuail.Domain.Common;

namespace FunQuail.Application.Media.Attachments;

/// <summary>Looks at the first bytes of a picture from outside, and never decodes it.</summary>
public interface IPictureReader
{
    /// <summary>
    /// What the content is. Fails with <c>picture.*</c> when it is no picture that FunQuail takes; never throws for content.
    /// </summary>
    Result<PictureFacts> Read(ReadOnlySpan<byte> content);
}

/// <summary>What a picture's header says.</summary>
/// <param name="Mimetype">By content, not by claim.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PictureFacts(string Mimetype, int Width, int Height);
