namespace FunQuail.Domain.Library.Uploads;

/// <summary>Where a file is and what the file system says of it.</summary>
/// <param name="Folder">
/// Absolute folder for a file in place; the store's folder for a stored one. Without a slash at the end.
/// </param>
/// <param name="FileName">Name with extension.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedAt">The file's own time of change, to the microsecond.</param>
/// <param name="InStore">Whether FunQuail owns the file, or only reads it where it is.</param>
public sealed record FileFacts(string Folder, string FileName, long Size, DateTimeOffset ModifiedAt, bool InStore);
