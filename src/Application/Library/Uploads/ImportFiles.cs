using FluentValidation;
using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Media.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Library.Uploads;
using MediatR;

namespace FunQuail.Application.Library.Uploads;

/// <summary>
/// Imports files of a few release folders, already read. If one of them is refused, none is stored. Answers for each folder.
/// </summary>
public sealed record ImportFiles(IReadOnlyList<FolderToImport> Folders, ImportDestination Destination)
    : ICommand<Result<IReadOnlyList<ImportedFiles>>>
{
    /// <summary>In all folders together.</summary>
    public const int MaxFiles = 100;
}

/// <summary>What is to be imported from one release folder.</summary>
/// <param name="Path">The folder of the whole release, discs in sub-folders counting as one.</param>
/// <param name="Picture">The cover that lies in the folder.</param>
public sealed record FolderToImport(string Path, IReadOnlyList<FileToImport> Files, byte[]? Picture);

/// <summary>One file to import.</summary>
/// <param name="Place">Where the file will be.</param>
/// <param name="Name">The file's own name, which stands in for a missing title.</param>
/// <param name="Audio">What was read from it; null when that failed.</param>
/// <param name="Problems">Why it could not be read.</param>
/// <param name="Medium">The disc that its folder names.</param>
/// <param name="Copy">Whether the file goes to the store, unless it is there.</param>
public sealed record FileToImport(
    FileFacts Place, string Name, AudioFile? Audio, IReadOnlyList<Error> Problems, int? Medium = null, bool Copy = false);

/// <summary>Whose the imported files are.</summary>
/// <param name="Since">When the import began: what it made itself cannot be where its files were before.</param>
public sealed record ImportDestination(int CollectionId, int OwnerId, DateTimeOffset Since);

/// <summary>What became of a folder's files, in their order, and what is wrong with pictures.</summary>
public sealed record ImportedFiles(IReadOnlyList<FileOutcome> Outcomes, IReadOnlyList<PictureProblem> PictureProblems);

/// <summary>What is wrong with a picture.</summary>
/// <param name="File">Which of the folder's files it is in; null when it lies in the folder.</param>
public sealed record PictureProblem(int? File, Error Problem);

/// <summary>What became of one file.</summary>
public enum FileOutcome
{
    Added,
    Updated,
    Moved,
    Failed,
}

internal sealed class ImportFilesValidator : AbstractValidator<ImportFiles>
{
    public ImportFilesValidator()
    {
        RuleForEach(command => command.Folders).Must(folder => folder.Files.Count > 0)
            .WithErrorCode("import.no_files").WithMessage("Name only folders with files to import.");
        RuleFor(command => command.Folders).NotEmpty()
            .Must(folders => folders.Sum(folder => folder.Files.Count) <= ImportFiles.MaxFiles)
            .WithErrorCode("import.too_many_files").WithMessage($"Import at most {ImportFiles.MaxFiles} files at once.");
        RuleForEach(command => command.Folders)
            .Must(folder => folder.Files.All(file => file.Audio is not null || file.Problems.Count > 0))
            .WithErrorCode("import.nothing_read").WithMessage("Give what was read from the file, or why it could not be read.");
    }
}

internal sealed class ImportFilesHandler(
    IUploadRepository uploads,
    ICatalogIntake catalog,
    IAttachmentIntake attachments,
    IFilePresence presence,
    IJobQueue jobs,
    IIdGenerator ids,
    TimeProvider clock) : IRequestHandler<ImportFiles, Result<IReadOnlyList<ImportedFiles>>>
{
    public async Task<Result<IReadOnlyList<ImportedFiles>>> Handle(ImportFiles command, CancellationToken ct)
    {
        var files = command.Folders.SelectMany(folder => folder.Files).ToList();
        var matched = await MatchAsync(files, command.Destination.Since, ct);
        var pictures = new PictureIntake(attachments);
        await pictures.TakeAsync(command.Folders, ct);

        var good = Enumerable.Range(0, files.Count).Where(at => files[at].Audio is not null).ToList();
        var shared = await SharedAsync(matched, ct);
        var folders = command.Folders.SelectMany(folder => Enumerable.Repeat(folder, folder.Files.Count)).ToList();
        var claims = good.ConvertAll(at => ClaimOf(files[at], folders[at], FormerOf(matched[at], shared), pictures));
        var places = await catalog.TakeAsync(claims, command.Destination.OwnerId, ct);
        if (places.Places.FirstOrDefault(place => !place.Succeeded) is { Succeeded: false } refused)
            return refused.As<IReadOnlyList<ImportedFiles>>();

        var outcomes = new FileOutcome[files.Count];
        foreach (var (index, at) in good.Index())
            outcomes[at] = Finish(command, files[at], matched[at], places.Places[index].Value);
        foreach (var at in Enumerable.Range(0, files.Count).Except(good)) outcomes[at] = Fail(command, files[at], matched[at]);

        await catalog.SweepAsync(places.Left, ct);
        return ByFolder(command.Folders, outcomes, pictures);
    }

    private static ImportedFiles[] ByFolder(IReadOnlyList<FolderToImport> folders, FileOutcome[] outcomes, PictureIntake pictures)
    {
        var imported = new ImportedFiles[folders.Count];
        for (var (at, first) = (0, 0); at < folders.Count; first += folders[at++].Files.Count)
            imported[at] = new ImportedFiles(
                outcomes[first..(first + folders[at].Files.Count)], pictures.ProblemsOf(folders[at]));
        return imported;
    }

    private static CatalogClaim ClaimOf(FileToImport file, FolderToImport folder, FormerPlace? former, PictureIntake pictures)
    {
        var claim = ClaimReading.Of(file, folder.Path, former) with { CoverId = pictures.KeyOf(file.Audio!.Picture?.Content) };
        return claim.Release is { } on ? claim with { Release = on with { CoverId = pictures.KeyOf(folder.Picture) } } : claim;
    }

    private async Task<Upload?[]> MatchAsync(IReadOnlyList<FileToImport> files, DateTimeOffset since, CancellationToken ct)
    {
        var known = await uploads.FindAsync(
            files.Select(file => file.Place.Folder).ToHashSet(StringComparer.Ordinal),
            files.Select(file => file.Place.FileName).ToHashSet(StringComparer.Ordinal),
            [.. files.Select(file => file.Audio?.Facts.AudioHash).OfType<byte[]>()],
            since,
            ct);
        return FileMatching.Match(files, known, upload => presence.IsThere(upload.Folder, upload.FileName));
    }

    private async Task<SharedPlaces> SharedAsync(Upload?[] matched, CancellationToken ct)
    {
        var placed = matched.OfType<Upload>().Where(upload => upload.RecordingId is not null).ToList();
        return placed.Count == 0 ? SharedPlaces.None : await uploads.SharedAsync(placed, ct);
    }

    private static FormerPlace? FormerOf(Upload? upload, SharedPlaces shared) =>
        upload?.RecordingId is not { } recording ? null : new FormerPlace(
        recording,
        upload.TrackId,
        shared.Recordings.Contains(recording),
        upload.TrackId is { } track && shared.Tracks.Contains(track),
        upload.TrackId is { } place && shared.TracksOfReleases.Contains(place));

    private FileOutcome Finish(ImportFiles command, FileToImport file, Upload? known, CatalogPlace place)
    {
        var upload = known ?? Add(command, file);
        var moved =
            known is not null && (known.Folder, known.FileName) != (file.Place.Folder, file.Place.FileName) && !known.InStore;
        if (!upload.InStore) upload.FoundAt(file.Place);

        var facts = file.Audio!.Facts;
        var gain = file.Audio.Tags.ReplayGain;
        upload.Finish(
            place.RecordingId,
            place.TrackId,
            new AudioProperties(
                facts.Mimetype,
                facts.Codec,
                TimeSpan.FromMilliseconds(Math.Round(facts.Duration.TotalMilliseconds)),
                facts.BitRate,
                facts.SampleRate,
                facts.Channels,
                facts.BitDepth,
                facts.AudioHash),
            gain is null ? null : new LoudnessGain(gain.TrackGain, gain.TrackPeak, gain.AlbumGain, gain.AlbumPeak));
        return known is null ? FileOutcome.Added : moved ? FileOutcome.Moved : FileOutcome.Updated;
    }

    private FileOutcome Fail(ImportFiles command, FileToImport file, Upload? known)
    {
        var upload = known ?? Add(command, file);
        if (!upload.InStore) upload.FoundAt(file.Place);
        upload.Fail(file.Problems);
        return FileOutcome.Failed;
    }

    private Upload Add(ImportFiles command, FileToImport file)
    {
        var upload = Upload.Of(
            ids.NewGuid(), file.Place, command.Destination.CollectionId, command.Destination.OwnerId, clock.GetUtcNow());
        uploads.Add(upload);
        if (file.Copy) jobs.Enqueue(KeepBlob.Kind, new KeepBlob($"{file.Place.Folder}/{file.Place.FileName}"));
        return upload;
    }
}
