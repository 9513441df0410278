using FunQuail.Domain.Common;
using FunQuail.Domain.Library.Uploads;

namespace FunQuail.Domain.UnitTests.Library;

[TestFixture]
public sealed class UploadTests
{
    private static readonly FileFacts File = new("/music", "one.flac", 1000, Some.Now, false);
    private static readonly AudioProperties Audio =
        new("audio/flac", "flac", TimeSpan.FromSeconds(10), 900_000, 44_100, 2, 16, [1]);
    private static readonly Error Bad = Error.Invalid("audio.bad", "The file is bad.", "audio");

    private static Upload New() => Upload.Of(Some.Guid(), File, 2, 3, Some.Now);

    [Test]
    public void A_new_upload_waits_in_its_home_collection()
    {
        var upload = New();
        Assert.That(upload.State, Is.EqualTo(UploadState.Pending));
        Assert.That(
            (upload.CollectionId, upload.OwnerId, upload.Folder, upload.FileName, upload.Size),
            Is.EqualTo((2, 3, "/music", "one.flac", 1000L)));
        Assert.That(upload.Collections.Select(link => link.CollectionId), Is.EqualTo([2]));
        Assert.That(upload.Gain, Is.EqualTo(LoudnessGain.Unknown));
    }

    [Test]
    public void A_finished_upload_knows_what_it_holds_and_forgets_its_problems()
    {
        var upload = New();
        upload.Fail([Bad]);
        upload.Finish(11, 12, Audio, new LoudnessGain(-6, 1, null, null));

        Assert.That((upload.State, upload.RecordingId, upload.TrackId), Is.EqualTo((UploadState.Finished, (int?)11, (int?)12)));
        Assert.That(upload.Audio, Is.EqualTo(Audio));
        Assert.That(upload.Problems, Is.Empty);

        upload.Finish(11, null, Audio, null);
        Assert.That(upload.Gain, Is.EqualTo(LoudnessGain.Unknown));
    }

    [Test]
    public void A_failed_upload_says_why_and_remembers_what_it_was()
    {
        var upload = New();
        upload.Finish(11, 12, Audio, null);
        upload.Fail([.. Enumerable.Repeat(Bad, 100)]);

        Assert.That((upload.State, upload.RecordingId), Is.EqualTo((UploadState.Failed, (int?)11)));
        Assert.That(upload.Problems, Has.Count.EqualTo(UploadProblem.MaxCount));
        Assert.That(upload.Problems[0], Is.EqualTo(new UploadProblem("audio", "audio.bad", "The file is bad.")));
    }

    [Test]
    public void A_missing_upload_comes_back_as_what_it_was()
    {
        var (known, unknown) = (New(), New());
        known.Finish(11, null, Audio, null);
        known.GoMissing();
        unknown.GoMissing();
        Assert.That((known.State, unknown.State), Is.EqualTo((UploadState.Missing, UploadState.Missing)));

        known.ComeBack();
        unknown.ComeBack();
        Assert.That((known.State, unknown.State), Is.EqualTo((UploadState.Finished, UploadState.Pending)));
    }

    [Test]
    public void A_moved_file_keeps_its_upload()
    {
        var upload = New();
        upload.FoundAt(new FileFacts("/store", "two.flac", 2000, Some.Now.AddDays(1), true));

        Assert.That(
            (upload.Guid, upload.Folder, upload.FileName, upload.Size, upload.InStore),
            Is.EqualTo((Some.Guid(), "/store", "two.flac", 2000L, true)));
        Assert.That(upload.ModifiedAt, Is.EqualTo(Some.Now.AddDays(1)));
    }
}
