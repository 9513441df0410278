using FunQuail.Domain.Identity;

namespace FunQuail.Domain.UnitTests.Identity;

internal sealed class ListenTokenTests
{
    private const string Stamp = "QZ7DS4PVJ2WYXO2FQK4ZT3N5";
    private static readonly Guid Ada = new("0193497e-1a2b-7c3d-8e4f-5a6b7c8d9e0f");
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, 500, TimeSpan.Zero);

    private static readonly ListenToken Token = ListenToken.Of(Ada, Now);

    [Test]
    public void It_says_whose_it_is_and_until_when()
    {
        var read = ListenToken.Read(Token.Sign(Stamp));

        Assert.That(read, Is.EqualTo(Token));
        Assert.That(Token.ExpirationDate, Is.EqualTo(new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public void It_may_stand_in_an_address() =>
        Assert.That(Token.Sign(Stamp), Does.Match("^listen1\\.[A-Za-z0-9_-]{75}$"));

    [Test]
    public void Only_the_stamp_that_signed_it_proves_it()
    {
        var signed = Token.Sign(Stamp);

        Assert.That(ListenToken.IsSigned(signed, Stamp), Is.True);
        Assert.That(ListenToken.IsSigned(signed, Stamp + "A"), Is.False);
    }

    [Test]
    public void No_character_of_it_may_change()
    {
        var signed = Token.Sign(Stamp);

        for (var at = 0; at < signed.Length; at++)
        {
            var changed = signed[..at] + (signed[at] == 'A' ? 'B' : 'A') + signed[(at + 1)..];
            Assert.That(ListenToken.IsSigned(changed, Stamp), Is.False, changed);
        }
    }

    [TestCase("")]
    [TestCase("listen1.")]
    [TestCase("listen1.AAAA")]
    [TestCase("listen1.?")]
    [TestCase("Zk3pV9uQ0wXr6YtB1nCe8HsMfJ4aGd7LiKoP2vTqRxE")]
    public void Whatever_else_there_is_is_none(string token)
    {
        Assert.That(ListenToken.Read(token), Is.Null);
        Assert.That(ListenToken.IsSigned(token, Stamp), Is.False);
    }

    [Test]
    public void Longer_than_it_should_be_is_none() =>
        Assert.That(ListenToken.Read(Token.Sign(Stamp) + new string('A', 100_000)), Is.Null);

    [Test]
    public void A_date_that_no_calendar_has_is_none() =>
        Assert.That(ListenToken.Read("listen1." + new string('_', 75)), Is.Null);
}
