using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.ReleaseGroups;

namespace FunQuail.Domain.UnitTests.Catalog;

[TestFixture]
public sealed class ReleaseGroupTests
{
    [Test]
    public void A_group_that_nobody_classified_is_other_without_secondary_types()
    {
        Assert.That(Some.Group().PrimaryType, Is.EqualTo(ReleaseGroupPrimaryType.Other));
        Assert.That(Some.Group().SecondaryTypes, Is.Empty);
    }

    [Test]
    public void Secondary_types_are_kept_once_and_in_order()
    {
        var group = Some.Group();
        group.Classify(
            ReleaseGroupPrimaryType.Album,
            [ReleaseGroupSecondaryType.Live, ReleaseGroupSecondaryType.Compilation, ReleaseGroupSecondaryType.Live]);

        Assert.That(group.PrimaryType, Is.EqualTo(ReleaseGroupPrimaryType.Album));
        Assert.That(group.SecondaryTypes, Is.EqualTo([ReleaseGroupSecondaryType.Compilation, ReleaseGroupSecondaryType.Live]));
    }

    [Test]
    public void A_bad_name_is_refused()
    {
        Assert.That(ReleaseGroup.Create(Some.Guid(), "", 5, null, 3, Some.Now).Errors, Is.EqualTo([CatalogErrors.NameMissing]));
        Assert.That(Some.Group().Rename(Some.TooLong).Errors, Is.EqualTo([CatalogErrors.NameTooLong]));
    }

    [Test]
    public void A_new_name_brings_new_keys()
    {
        var group = Some.Group();
        group.Rename("The Long Field");
        Assert.That((group.NameKey, group.SortKey), Is.EqualTo(("the long field", "long field")));
    }

    [Test]
    public void A_known_identifier_is_never_replaced()
    {
        var group = Some.Group();
        group.Identify(Some.Mbid(1));
        group.Identify(Some.Mbid(2));
        Assert.That(group.Mbid, Is.EqualTo(Some.Mbid(1)));
    }
}
