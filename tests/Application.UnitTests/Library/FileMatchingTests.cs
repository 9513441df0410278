using FunQuail.Application.Library.Uploads;
using FunQuail.Domain.Library.Uploads;

namespace FunQuail.Application.UnitTests.Library;

internal sealed class FileMatchingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void A_file_where_it_was_is_the_same_upload_whatever_its_audio()
    {
        var known = Known("1.mp3", 1);
        Assert.That(FileMatching.Match([File("1.mp3", 2)], [known], _ => true), Is.EqualTo(new[] { known }));
    }

    [Test]
    public void Equal_audio_whose_old_place_is_empty_has_moved()
    {
        var known = Known("old.mp3", 1);
        Assert.That(FileMatching.Match([File("new.mp3", 1)], [known], _ => false), Is.EqualTo(new[] { known }));
    }

    [Test]
    public void Equal_audio_whose_old_place_is_taken_is_a_second_upload() =>
        Assert.That(
            FileMatching.Match([File("copy.mp3", 1)], [Known("1.mp3", 1)], _ => true), Is.EqualTo(new Upload?[] { null }));

    [Test]
    public void Of_two_that_vanished_the_one_with_the_same_size_and_time_has_moved()
    {
        var (other, same) = (Known("a.mp3", 1, size: 7), Known("b.mp3", 1));
        Assert.That(FileMatching.Match([File("new.mp3", 1)], [other, same], _ => false), Is.EqualTo(new[] { same }));
    }

    [Test]
    public void One_upload_is_never_two_files()
    {
        var known = Known("old.mp3", 1);
        Assert.That(
            FileMatching.Match([File("a.mp3", 1), File("b.mp3", 1)], [known], _ => false), Is.EqualTo(new[] { known, null }));
    }

    private static Upload Known(string name, byte hash, long size = 5)
    {
        var upload = Upload.Of(new Guid(1, 2, 3, new byte[8]), Place(name, size), 1, 1, Now);
        upload.Finish(1, null, new AudioProperties("audio/mpeg", "mp3", TimeSpan.FromSeconds(1), 1, 1, 1, null, [hash]), null);
        return upload;
    }

    private static FileToImport File(string name, byte hash) => new(
        Place(name, 5),
        name,
        new AudioFile(new AudioFacts("audio/mpeg", "mp3", TimeSpan.FromSeconds(1), 1, 1, 1, null, [hash]), new(), null),
        []);

    private static FileFacts Place(string name, long size) => new("/music", name, size, Now, InStore: false);
}
