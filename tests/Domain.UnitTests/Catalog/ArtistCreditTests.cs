using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Credits;

namespace FunQuail.Domain.UnitTests.Catalog;

[TestFixture]
public sealed class ArtistCreditTests
{
    private static readonly CreditedArtist Ada = new(1, Some.Guid(1), Some.Mbid(1), "Ada Quail", " feat. ");
    private static readonly CreditedArtist Partridges = new(2, Some.Guid(2), null, "The Partridges", "");

    [Test]
    public void Names_are_kept_in_order_as_printed()
    {
        var credit = ArtistCredit.Create(Some.Guid(), [Ada, Partridges], Some.Now).Value;

        Assert.That(credit.Names.Select(name => (name.Position, name.ArtistId, name.Name, name.JoinPhrase)),
            Is.EqualTo([(0, 1, "Ada Quail", " feat. "), (1, 2, "The Partridges", "")]));
        Assert.That(credit.PrintedNames, Is.EqualTo(["Ada Quail", "The Partridges"]));
        Assert.That(credit.JoinPhrases, Is.EqualTo([" feat. ", ""]));
        Assert.That(credit.ArtistGuids, Is.EqualTo([Some.Guid(1), Some.Guid(2)]));
        Assert.That(credit.ArtistMbids, Is.EqualTo([Some.Mbid(1).Value, (Guid?)null]));
    }

    [Test]
    public void Equal_credits_share_a_key_and_others_do_not()
    {
        var key = ArtistCredit.KeyOf([Ada, Partridges]);

        Assert.That(ArtistCredit.KeyOf([Ada with { ArtistMbid = null }, Partridges]), Is.EqualTo(key));
        Assert.That(key, Has.Length.EqualTo(64));
        CreditedArtist[][] others =
        [
            [Ada], [Partridges, Ada], [Ada with { Name = "Ada" }, Partridges], [Ada with { JoinPhrase = " & " }, Partridges],
            [Ada with { ArtistId = 12 }, Partridges], [Ada with { Name = "Ada Quail feat. ", JoinPhrase = "" }, Partridges],
        ];
        Assert.That(others.Select(other => ArtistCredit.KeyOf(other)).Append(key), Is.Unique);
    }

    [Test]
    public void A_credit_without_names_is_refused() =>
        Assert.That(ArtistCredit.Create(Some.Guid(), [], Some.Now).Errors, Is.EqualTo([ArtistCreditErrors.Empty]));

    [Test]
    public void A_credit_has_at_most_a_hundred_names()
    {
        var names = Enumerable.Repeat(Ada, CatalogLimits.CreditedNames + 1).ToList();
        Assert.That(ArtistCredit.Create(Some.Guid(), names, Some.Now).Errors, Is.EqualTo([ArtistCreditErrors.TooManyNames]));
        Assert.That(ArtistCredit.Create(Some.Guid(), names[1..], Some.Now).Succeeded, Is.True);
    }

    [Test]
    public void A_bad_name_or_phrase_is_refused()
    {
        CreditedArtist[] bad =
        [
            Ada with { Name = " " },
            Ada with { Name = Some.TooLong },
            Ada with { JoinPhrase = new string('&', CatalogLimits.JoinPhrase + 1) },
        ];
        Assert.That(
            bad.Select(name => ArtistCredit.Create(Some.Guid(), [Partridges, name], Some.Now).Errors.Single()),
            Is.All.EqualTo(ArtistCreditErrors.BadName));
    }
}
