using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Artists;

namespace FunQuail.Domain.UnitTests.Catalog;

[TestFixture]
public sealed class ArtistTests
{
    [TestCase("")]
    [TestCase("  ")]
    public void A_name_is_needed(string name)
    {
        Assert.That(Artist.Create(Some.Guid(), name, null, 3, Some.Now).Errors, Is.EqualTo([CatalogErrors.NameMissing]));
        Assert.That(Some.Artist().Rename(name).Errors, Is.EqualTo([CatalogErrors.NameMissing]));
    }

    [Test]
    public void A_name_has_a_limit()
    {
        Assert.That(Artist.Create(Some.Guid(), Some.TooLong, null, 3, Some.Now).Errors, Is.EqualTo([CatalogErrors.NameTooLong]));
        Assert.That(Artist.Create(Some.Guid(), Some.TooLong[1..], null, 3, Some.Now).Succeeded, Is.True);
    }

    [Test]
    public void A_refused_name_changes_nothing()
    {
        var artist = Some.Artist("Ada");
        artist.Rename(Some.TooLong);
        Assert.That(artist.Name, Is.EqualTo("Ada"));
    }

    [Test]
    public void An_artist_is_sorted_by_its_sort_name_where_there_is_one()
    {
        var artist = Some.Artist("The Partridges");
        Assert.That(artist.SortKey, Is.EqualTo("partridges"));

        artist.SortAs("Zz");
        Assert.That((artist.SortName, artist.SortKey), Is.EqualTo(("Zz", "zz")));

        artist.Rename("Ada");
        Assert.That(artist.SortKey, Is.EqualTo("zz"), "a sort name outlives a new name");

        artist.SortAs(null);
        Assert.That((artist.SortName, artist.SortKey), Is.EqualTo(((string?)null, "ada")));
    }

    [Test]
    public void An_artist_learns_its_identifier_once_and_says_so()
    {
        var artist = Some.Artist();
        Assert.That(artist.Identify(Some.Mbid(1)).Succeeded, Is.True);
        Assert.That(artist.Identify(Some.Mbid(1)).Succeeded, Is.True);
        Assert.That(artist.TakeEvents(), Is.EqualTo([new ArtistIdentified(0, artist.Guid, Some.Mbid(1))]));

        Assert.That(artist.Identify(Some.Mbid(2)).Errors, Is.EqualTo([ArtistErrors.AlreadyIdentified]));
        Assert.That(artist.Mbid, Is.EqualTo(Some.Mbid(1)));
        Assert.That(artist.TakeEvents(), Is.Empty);
    }

    [Test]
    public void Tags_are_taken_once_and_up_to_the_limit()
    {
        var artist = Some.Artist();
        artist.AddTags([1, 2, 1]);
        Assert.That(artist.Tags.Select(tag => tag.TagId), Is.EqualTo([1, 2]));

        artist.AddTags(Enumerable.Range(1, 100));
        Assert.That(artist.Tags.Select(tag => tag.TagId), Is.EqualTo(Enumerable.Range(1, CatalogLimits.TagsPerThing)));
    }
}
