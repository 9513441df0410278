namespace FunQuail.Application.Media.Attachments;

/// <summary>Finds the content of attachments.</summary>
public interface IStoredPictures
{
    /// <summary>What is stored for an attachment, or null when there is no such.</summary>
    Task<StoredPicture?> FindAsync(Guid attachment, CancellationToken ct);
}

/// <summary>A picture's content.</summary>
/// <param name="Sha256">Of the content, 32 bytes; names it in the store.</param>
public sealed record StoredPicture(byte[] Sha256, string Mimetype, DateTimeOffset CreationDate);
