namespace FunQuail.Domain.Library.Collections;

/// <summary>That an upload is in a collection. Its home collection is one of these, too.</summary>
public sealed class CollectionUpload
{
    private CollectionUpload()
    {
    }

    internal CollectionUpload(int collectionId) => CollectionId = collectionId;

    public int CollectionId { get; private set; }

    public int UploadId { get; private set; }
}
