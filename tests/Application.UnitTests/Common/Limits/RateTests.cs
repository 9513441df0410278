using FunQuail.Application.Common.Limits;

namespace FunQuail.Application.UnitTests.Common.Limits;

public sealed class RateTests
{
    [TestCase("5/s", 5, 1)]
    [TestCase("100/m", 100, 60)]
    [TestCase("1000/h", 1000, 3600)]
    [TestCase("10/d", 10, 86400)]
    [TestCase("10/day", 10, 86400)]
    [TestCase("7/Hours", 7, 3600)]
    [TestCase("2000000000/d", 2000000000, 86400)]
    public void A_rate_is_read_by_the_first_letter_of_its_unit(string text, int limit, int seconds) =>
        Assert.That(Rate.Parse(text), Is.EqualTo(new Rate(limit, TimeSpan.FromSeconds(seconds))));

    [TestCase("")]
    [TestCase("5")]
    [TestCase("5/")]
    [TestCase("/h")]
    [TestCase("0/h")]
    [TestCase("-5/h")]
    [TestCase("5.5/h")]
    [TestCase("1,000/h")]
    [TestCase("five/h")]
    [TestCase("5/w")]
    [TestCase("5/2h")]
    [TestCase("5/h/d")]
    [TestCase("9999999999/d")]
    public void What_is_no_rate_is_not_taken_for_one(string text) => Assert.That(Rate.Parse(text), Is.Null);

    [TestCase("5/s", "5/second")]
    [TestCase("100/m", "100/minute")]
    [TestCase("1000/hours", "1000/hour")]
    [TestCase("10/d", "10/day")]
    public void A_rate_is_told_with_the_whole_word(string text, string told) =>
        Assert.That(Rate.Parse(text)!.ToString(), Is.EqualTo(told));
}
