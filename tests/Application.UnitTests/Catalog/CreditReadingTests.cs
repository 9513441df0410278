using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Catalog.Credits;
using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Catalog.Credits;

namespace FunQuail.Application.UnitTests.Catalog;

internal sealed class CreditReadingTests
{
    private static readonly CreditReading Reading = new(new CreditSplitter(JoinPhrases.Default));

    [Test]
    public void Single_names_are_found_in_the_printed_text() =>
        Assert.That(Read("Nina meets Ada", ["Nina", "Ada"]), Is.EqualTo("Nina| meets |Ada|"));

    [Test]
    public void Names_that_are_not_in_the_printed_text_are_listed() =>
        Assert.That(Read(null, ["Nina", "Ada", "Bo"]), Is.EqualTo("Nina|, |Ada| & |Bo|"));

    [Test]
    public void One_id_is_one_artist() => Assert.That(Read("Nina & Ada", [], 1), Is.EqualTo("Nina & Ada|"));

    [Test]
    public void Two_ids_are_two_artists_wherever_the_text_allows() =>
        Assert.That(Read("Nina & the Ada feat. Bo", [], 2), Is.EqualTo("Nina & the Ada| feat. |Bo|"));

    [Test]
    public void Nobody_is_the_unknown_artist() =>
        Assert.That(Reading.Read(CreditClaim.Nobody, _ => false).Is(SpecialArtist.Unknown));

    [TestCase("Various Artists")]
    [TestCase("VA")]
    [TestCase("various")]
    public void The_words_for_various_artists_mean_one_artist(string printed) =>
        Assert.That(Reading.ReadOfRelease(new CreditClaim(printed, [], [], null), _ => false).Is(SpecialArtist.VariousArtists));

    private static string Read(string? printed, string[] names, int ids = 0)
    {
        var mbids = Enumerable.Range(1, ids).Select(number => Mbid.From(new Guid(number, 0, 0, new byte[8]))!.Value).ToList();
        return string.Concat(Reading.Read(new CreditClaim(printed, names, mbids, null), _ => false).Names
            .Select(name => $"{name.Name}|{(name.JoinPhrase.Length > 0 ? name.JoinPhrase + "|" : "")}"));
    }
}
