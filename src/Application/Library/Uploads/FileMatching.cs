using FunQuail.Domain.Library.Uploads;

namespace FunQuail.Application.Library.Uploads;

/// <summary>
/// Which file is which upload. Equal audio at the same place is the same; then equal audio whose old place is empty (moved or
/// renamed); then the same place with other audio (replaced). Everything else is new.
/// </summary>
internal static class FileMatching
{
    public static Upload?[] Match(IReadOnlyList<FileToImport> files, IReadOnlyList<Upload> known, Func<Upload, bool> isThere)
    {
        var found = new Upload?[files.Count];
        var byPlace = known.ToDictionary(upload => (upload.Folder, upload.FileName));
        var taken = new HashSet<Upload>();
        for (var at = 0; at < files.Count; at++)
        {
            if (AtPlace(files[at], byPlace) is { } upload && (files[at].Audio is null || HasAudio(upload, files[at]))
                && taken.Add(upload))
                found[at] = upload;
        }

        FindMoved(files, known, byPlace, found, taken, isThere);
        for (var at = 0; at < files.Count; at++)
        {
            if (found[at] is null && AtPlace(files[at], byPlace) is { } upload && taken.Add(upload)) found[at] = upload;
        }

        return found;
    }

    private static void FindMoved(
        IReadOnlyList<FileToImport> files,
        IReadOnlyList<Upload> known,
        Dictionary<(string, string), Upload> byPlace,
        Upload?[] found,
        HashSet<Upload> taken,
        Func<Upload, bool> isThere)
    {
        for (var at = 0; at < files.Count; at++)
        {
            if (found[at] is not null || files[at].Audio is null) continue;

            // A place that another upload holds is only free when that one was found elsewhere.
            if (!files[at].Copy && AtPlace(files[at], byPlace) is { } holder && !taken.Contains(holder)) continue;

            var moved = known.Where(upload => !taken.Contains(upload) && HasAudio(upload, files[at]))
                .OrderByDescending(upload => Likeness(upload, files[at]))
                .FirstOrDefault(
                    upload => upload.InStore ? files[at].Copy && IsStored(upload, files[at], known) : !isThere(upload));
            if (moved is not null && taken.Add(moved)) found[at] = moved;
        }
    }

    // Files of equal audio are told apart by what moving and renaming leave alone.
    private static int Likeness(Upload upload, FileToImport file) =>
        (IsSameFile(upload, file) ? 2 : 0) + (upload.FileName == file.Place.FileName ? 1 : 0);

    private static bool IsSameFile(Upload upload, FileToImport file) =>
        upload.Size == file.Place.Size && upload.ModifiedAt == file.Place.ModifiedAt;

    private static bool IsStored(Upload upload, FileToImport file, IReadOnlyList<Upload> known) =>
        IsSameFile(upload, file) || known.Count(other => other.InStore && HasAudio(other, file)) == 1;

    private static Upload? AtPlace(FileToImport file, Dictionary<(string, string), Upload> byPlace) =>
        byPlace.GetValueOrDefault((file.Place.Folder, file.Place.FileName));

    private static bool HasAudio(Upload upload, FileToImport file) =>
        upload.Audio is { } audio && file.Audio is { } read && audio.Hash.AsSpan().SequenceEqual(read.Facts.AudioHash);
}
