using System.Collections.Concurrent;
using System.Security.Cryptography;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Library.Import;
using FunQuail.Application.Library.Uploads;
using FunQuail.Application.Media.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Library.Uploads;

namespace FunQuail.Infrastructure.Library.Import;

/// <summary>Reads the files of a batch, several at a time, before any transaction begins. Equal pictures are kept once.</summary>
internal sealed class BatchReader(IAudioFileReader reader, KnownFiles known, IBlobStore blobs, IIdGenerator ids) : IDisposable
{
    private const int MaxPicture = 16 * 1024 * 1024;

    // Pictures beyond this are left out of one batch, so that a folder of posters cannot fill the memory.
    private const long MaxPictures = 64L * 1024 * 1024;

    private readonly SemaphoreSlim _slots = new(Math.Max(2, Environment.ProcessorCount));

    public async Task<ReadBatch> ReadAsync(Batch batch, bool copy, CancellationToken ct)
    {
        var pictures = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var read = await Task.WhenAll(batch.Files.Select(file => ReadAsync(file, pictures, ct)));
        var notes = read.Index().Where(one => one.Item.Audio?.PictureProblem is not null)
            .Select(one => Note(batch.Files[one.Index].File.Path, one.Item.Audio!.PictureProblem!)).ToList();
        var folderPicture = await ReadPictureAsync(batch.Picture, notes, ct);
        if (copy) read = await StageAsync(read, batch, ct);
        return new ReadBatch(batch, read, folderPicture, notes);
    }

    public void Dispose() => _slots.Dispose();

    private async Task<FileToImport> ReadAsync(BatchFile one, ConcurrentDictionary<string, byte[]> pictures, CancellationToken ct)
    {
        await _slots.WaitAsync(ct);
        try
        {
            var file = one.File;
            var place = new FileFacts(file.Folder, file.Name, file.Size, file.ModifiedAt, InStore: false);
            var audio = await Task.Run(() => reader.ReadAsync(file.Path, ct), ct);
            return audio.Succeeded
                ? new FileToImport(place, file.Name, Share(audio.Value, pictures), [], one.Medium)
                : new FileToImport(place, file.Name, null, audio.Errors, one.Medium);
        }
        finally
        {
            _slots.Release();
        }
    }

    private static AudioFile Share(AudioFile audio, ConcurrentDictionary<string, byte[]> pictures)
    {
        if (audio.Picture is not { } picture) return audio;

        var digest = Convert.ToHexString(SHA256.HashData(picture.Content));
        if (pictures.Values.Sum(content => (long)content.Length) > MaxPictures && !pictures.ContainsKey(digest))
            return audio with { Picture = null, PictureProblem = PictureErrors.TooMany };

        return audio with { Picture = picture with { Content = pictures.GetOrAdd(digest, picture.Content) } };
    }

    private static async Task<byte[]?> ReadPictureAsync(string? path, List<FileFailure> notes, CancellationToken ct)
    {
        if (path is null) return null;

        try
        {
            // A pipe or a device has no length, and would be waited for.
            var length = new FileInfo(path) is { Exists: true } found ? found.Length : 0;
            if (length is > 0 and <= MaxPicture) return await File.ReadAllBytesAsync(path, ct);

            notes.Add(Note(path, length > 0 ? PictureErrors.TooLarge : PictureErrors.Empty));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            notes.Add(Note(path, PictureErrors.Unreadable));
        }

        return null;
    }

    private static FileFailure Note(string path, Error problem) => new(path, problem.Code, problem.Message);

    /// <summary>Writes to the store what it does not hold yet, under keys that become permanent when the command does.</summary>
    private async Task<FileToImport[]> StageAsync(FileToImport[] files, Batch batch, CancellationToken ct)
    {
        var stored = await known.StoredAsync([.. files.Select(file => file.Audio?.Facts.AudioHash).OfType<byte[]>()], ct);
        var staged = new FileToImport[files.Length];
        for (var at = 0; at < files.Length; at++)
        {
            // What cannot be read is recorded where it lies.
            staged[at] = files[at].Audio is { } audio
                ? await StageAsync(files[at], batch.Files[at].File.Path, IsStored(files[at], audio), ct)
                : files[at];
        }

        return staged;

        bool IsStored(FileToImport file, AudioFile audio) => stored.Remove(
            new StoredFile(Convert.ToHexStringLower(audio.Facts.AudioHash), file.Place.Size, file.Place.ModifiedAt));
    }

    private async Task<FileToImport> StageAsync(FileToImport file, string path, bool isStored, CancellationToken ct)
    {
        var name = ids.NewGuid().ToString("N");
        var place = file.Place with
        {
            // The end of a version 7 GUID is random: files spread evenly.
            Folder = $"audio/{name[^2..]}/{name[^4..^2]}",
            FileName = name + Path.GetExtension(file.Name).ToLowerInvariant(),
            InStore = true,
        };
        if (isStored) return file with { Place = place, Copy = true };

        try
        {
            await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            await blobs.StageAsync($"{place.Folder}/{place.FileName}", content, ct);
            return file with { Place = place, Copy = true };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var problem = Error.Invalid("import.not_copied", $"The file could not be copied ({failure.Message}).");
            return file with { Audio = null, Problems = [problem] };
        }
    }
}
