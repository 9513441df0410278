using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Tags;

namespace FunQuail.Domain.UnitTests.Catalog;

[TestFixture]
public sealed class TagTests
{
    [Test]
    public void A_tag_keeps_how_it_was_first_written_and_is_found_in_any_case()
    {
        var tag = Tag.Create(Some.Guid(), "  Post-Rock ", Some.Now).Value;
        Assert.That((tag.Name, tag.Key), Is.EqualTo(("Post-Rock", "post-rock")));
        Assert.That(Tag.KeyOf(" POST-ROCK"), Is.EqualTo(tag.Key));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("a\u0007b")]
    [TestCase("a\nb")]
    public void A_bad_name_is_refused(string name) =>
        Assert.That(Tag.Create(Some.Guid(), name, Some.Now).Errors, Is.EqualTo([TagErrors.BadName]));

    [Test]
    public void A_name_has_a_limit()
    {
        Assert.That(Tag.Create(Some.Guid(), new string('x', CatalogLimits.TagName), Some.Now).Succeeded, Is.True);
        Assert.That(Tag.Create(Some.Guid(), new string('x', CatalogLimits.TagName + 1), Some.Now).Succeeded, Is.False);
    }
}
