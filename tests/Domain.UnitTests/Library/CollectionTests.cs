using FunQuail.Domain.Library.Collections;

namespace FunQuail.Domain.UnitTests.Library;

[TestFixture]
public sealed class CollectionTests
{
    [Test]
    public void A_collection_has_a_name_an_audience_and_an_owner()
    {
        var collection = Collection.Create(Some.Guid(), "Imports", Visibility.Local, 3, true, Some.Now).Value;
        Assert.That(
            (collection.Name, collection.Visibility, collection.OwnerId, collection.Automatic),
            Is.EqualTo(("Imports", Visibility.Local, 3, true)));
    }

    [Test]
    public void A_bad_name_is_refused([Values("", " ")] string name) =>
        Assert.That(
            Collection.Create(Some.Guid(), name, Visibility.Public, 3, false, Some.Now).Errors,
            Is.EqualTo([CollectionErrors.BadName]));

    [Test]
    public void A_name_has_a_limit() =>
        Assert.That(
            Collection
                .Create(Some.Guid(), new string('x', Collection.NameMaxLength + 1), Visibility.Public, 3, false, Some.Now)
                .Errors,
            Is.EqualTo([CollectionErrors.BadName]));

    [Test]
    public void Visibility_grows_with_the_audience() =>
        Assert.That(
            (short[])[(short)Visibility.Private, (short)Visibility.Local, (short)Visibility.Public],
            Is.EqualTo([0, 1, 2]),
            "as stored");
}
