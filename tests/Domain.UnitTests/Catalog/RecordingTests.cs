using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Recordings;

namespace FunQuail.Domain.UnitTests.Catalog;

[TestFixture]
public sealed class RecordingTests
{
    [TestCase(-1)]
    [TestCase(360_000_001)]
    public void A_length_that_cannot_be_is_refused(long milliseconds)
    {
        var length = TimeSpan.FromMilliseconds(milliseconds);
        var recording = Some.Recording();

        Assert.That(
            Recording.Create(Some.Guid(), "Name", 5, null, length, 3, Some.Now).Errors,
            Is.EqualTo([RecordingErrors.BadDuration]));
        Assert.That(recording.Last(length).Errors, Is.EqualTo([RecordingErrors.BadDuration]));
        Assert.That(recording.Duration, Is.EqualTo(TimeSpan.FromSeconds(10)));
    }

    [TestCase(0)]
    [TestCase(360_000_000)]
    public void A_length_up_to_a_hundred_hours_is_taken(long milliseconds) =>
        Assert.That(Some.Recording().Last(TimeSpan.FromMilliseconds(milliseconds)).Succeeded, Is.True);

    [Test]
    public void A_bad_name_is_refused() =>
        Assert.That(
            Recording.Create(Some.Guid(), " ", 5, null, TimeSpan.Zero, 3, Some.Now).Errors,
            Is.EqualTo([CatalogErrors.NameMissing]));

    [Test]
    public void Known_texts_replace_and_unknown_ones_do_not()
    {
        var recording = Some.Recording();
        recording.Describe("La la", "(c) Ada", 2, ["GBAYE0601498"]);
        recording.Describe(new string('x', CatalogLimits.Lyrics + 1), "", null, []);

        Assert.That((recording.Lyrics, recording.Copyright, recording.LicenseId), Is.EqualTo(("La la", "(c) Ada", (int?)2)));
        Assert.That(recording.Isrcs, Is.EqualTo(["GBAYE0601498"]));
    }

    [Test]
    public void A_known_identifier_is_never_replaced()
    {
        var recording = Some.Recording();
        recording.Identify(Some.Mbid(1));
        recording.Identify(Some.Mbid(2));
        Assert.That(recording.Mbid, Is.EqualTo(Some.Mbid(1)));
    }
}
