using FunQuail.Domain.Identity;

namespace FunQuail.Domain.UnitTests.Identity;

internal sealed class ProfileRulesTests
{
    [TestCase(null, null)]
    [TestCase("Ada", "One line.\nAnother.")]
    [TestCase("山田 花子", "")]
    public void Words_about_oneself_may_be_anything_and_nothing(string? name, string? summary) =>
        Assert.That(ProfileRules.Check(name, summary), Is.Empty);

    [TestCase("")]
    [TestCase("  ")]
    [TestCase("two\nlines")]
    public void A_name_stands_on_one_line(string name) =>
        Assert.That(ProfileRules.Check(name, null), Is.EqualTo([ProfileErrors.BadName]));

    [Test]
    public void Names_and_summaries_have_an_end()
    {
        Assert.That(ProfileRules.Check(new string('a', 100), new string('b', 5000)), Is.Empty);
        Assert.That(
            ProfileRules.Check(new string('a', 101), new string('b', 5001)),
            Is.EqualTo([ProfileErrors.BadName, ProfileErrors.SummaryTooLong]));
    }
}
