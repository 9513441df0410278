namespace FunQuail.Application.Media.Attachments;

/// <summary>Where attachments lie in the blob store: by content, in folders of bounded size.</summary>
public static class AttachmentBlobs
{
    /// <summary>The key of the original with this SHA-256.</summary>
    public static string KeyOf(ReadOnlySpan<byte> sha256)
    {
        var name = Convert.ToHexStringLower(sha256);
        return $"attachments/{name[..2]}/{name[2..4]}/{name}";
    }
}
