namespace FunQuail.Domain.Library.Uploads;

/// <summary>How far an upload is.</summary>
public enum UploadState
{
    /// <summary>Stored, not yet read.</summary>
    Pending,

    /// <summary>Read, matched and playable.</summary>
    Finished,

    /// <summary>Could not be read or matched; <see cref="Upload.Problems"/> says why.</summary>
    Failed,

    /// <summary>Its file has vanished; it comes back when the file does.</summary>
    Missing,
}
