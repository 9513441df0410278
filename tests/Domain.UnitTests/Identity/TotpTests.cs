using System.Text;
using FunQuail.Domain.Identity;

namespace FunQuail.Domain.UnitTests.Identity;

public sealed class TotpTests
{
    /// <summary>The key of RFC 6238's test vectors.</summary>
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [TestCase(59, "287082")]
    [TestCase(1111111109, "081804")]
    [TestCase(1111111111, "050471")]
    [TestCase(1234567890, "005924")]
    [TestCase(2000000000, "279037")]
    [TestCase(20000000000, "353130")]
    public void The_vectors_of_the_standard_hold(long seconds, string code) =>
        Assert.That(Totp.CodeAt(DateTimeOffset.FromUnixTimeSeconds(seconds), Key), Is.EqualTo(code));

    [TestCase(-30)]
    [TestCase(0)]
    [TestCase(30)]
    public void A_clock_that_is_half_a_minute_off_is_forgiven(int seconds)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

        Assert.That(Totp.StepOf(Totp.CodeAt(now.AddSeconds(seconds), Key), Key, 0, now), Is.EqualTo(60_000_000 + (seconds / 30)));
    }

    [TestCase(-60)]
    [TestCase(60)]
    public void A_clock_that_is_a_minute_off_is_not(int seconds)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

        Assert.That(Totp.StepOf(Totp.CodeAt(now.AddSeconds(seconds), Key), Key, 0, now), Is.Null);
    }

    [Test]
    public void A_step_that_was_used_is_passed_over()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

        Assert.That(Totp.StepOf(Totp.CodeAt(now, Key), Key, 60_000_000, now), Is.Null);
    }

    // RFC 4648, section 10, without the padding.
    [TestCase("f", "MY")]
    [TestCase("fo", "MZXQ")]
    [TestCase("foo", "MZXW6")]
    [TestCase("foob", "MZXW6YQ")]
    [TestCase("fooba", "MZXW6YTB")]
    [TestCase("foobar", "MZXW6YTBOI")]
    public void Keys_are_shown_in_base_32(string text, string shown) =>
        Assert.That(Totp.Base32(Encoding.ASCII.GetBytes(text)), Is.EqualTo(shown));
}
