using FunQuail.Domain.Catalog.Releases;

namespace FunQuail.Domain.UnitTests.Catalog;

[TestFixture]
public sealed class PartialDateTests
{
    [TestCase("2007")]
    [TestCase("2007-05")]
    [TestCase("2007-05-15")]
    [TestCase("2024-02-29")]
    [TestCase("0800")]
    public void A_date_is_kept_as_given(string text) => Assert.That(PartialDate.From(text).ToString(), Is.EqualTo(text));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("07")]
    [TestCase("0000")]
    [TestCase("2007-5")]
    [TestCase("2007-13")]
    [TestCase("2007-02-30")]
    [TestCase("2007-05-15T10:00:00Z")]
    [TestCase(" 2007")]
    [TestCase("2007 ")]
    [TestCase("15.05.2007")]
    [TestCase("20070")]
    public void What_is_no_date_is_none(string? text) => Assert.That(PartialDate.From(text), Is.Null);

    [Test]
    public void Dates_are_equal_when_they_were_given_alike()
    {
        Assert.That(PartialDate.From("2007"), Is.EqualTo(PartialDate.From(string.Concat("20", "07"))));
        Assert.That(PartialDate.From("2007"), Is.Not.EqualTo(PartialDate.From("2007-01")));
    }
}
