using FunQuail.Domain.Common;
using FunQuail.Domain.Library.Collections;

namespace FunQuail.Domain.Library.Uploads;

/// <summary>One audio file of one recording.</summary>
public sealed class Upload : Entity
{
    private readonly List<CollectionUpload> _collections = [];

    private Upload()
    {
    }

    public UploadState State { get; private set; }

    /// <summary>What the file holds; null until it is matched.</summary>
    public int? RecordingId { get; private set; }

    /// <summary>The place on a release that this file was imported for; null when it belongs to none.</summary>
    public int? TrackId { get; private set; }

    /// <summary>The home collection.</summary>
    public int CollectionId { get; private set; }

    public int OwnerId { get; private set; }

    public string Folder { get; private set; } = "";

    public string FileName { get; private set; } = "";

    public long Size { get; private set; }

    public DateTimeOffset ModifiedAt { get; private set; }

    public bool InStore { get; private set; }

    public AudioProperties? Audio { get; private set; }

    public LoudnessGain Gain { get; private set; } = LoudnessGain.Unknown;

    /// <summary>Why the upload failed; empty unless it did.</summary>
    public IReadOnlyList<UploadProblem> Problems { get; private set; } = [];

    public IReadOnlyList<CollectionUpload> Collections => _collections;

    public static Upload Of(Guid guid, FileFacts file, int collectionId, int ownerId, DateTimeOffset now)
    {
        var upload = new Upload { Guid = guid, CollectionId = collectionId, OwnerId = ownerId, CreationDate = now };
        upload._collections.Add(new CollectionUpload(collectionId));
        upload.FoundAt(file);
        return upload;
    }

    /// <summary>The file is here now, new or moved.</summary>
    public void FoundAt(FileFacts file)
    {
        Folder = file.Folder;
        FileName = file.FileName;
        Size = file.Size;
        ModifiedAt = file.ModifiedAt;
        InStore = file.InStore;
    }

    public void Finish(int recordingId, int? trackId, AudioProperties audio, LoudnessGain? gain)
    {
        RecordingId = recordingId;
        TrackId = trackId;
        if (Audio is null || !Audio.Equals(audio)) Audio = audio;
        Gain = gain ?? LoudnessGain.Unknown;
        Problems = [];
        State = UploadState.Finished;
    }

    /// <summary>Keeps what is wrong with the file. What it was matched to before stays known.</summary>
    public void Fail(IReadOnlyList<Error> errors)
    {
        var kept = errors.Take(UploadProblem.MaxCount);
        Problems = [.. kept.Select(error => new UploadProblem(error.Field, error.Code, error.Message))];
        State = UploadState.Failed;
    }

    public void GoMissing() => State = UploadState.Missing;

    /// <summary>The file that had vanished is back, unchanged.</summary>
    public void ComeBack() => State = RecordingId is null ? UploadState.Pending : UploadState.Finished;
}
