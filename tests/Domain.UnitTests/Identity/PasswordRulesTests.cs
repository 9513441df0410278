using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;

namespace FunQuail.Domain.UnitTests.Identity;

public sealed class PasswordRulesTests
{
    private static readonly object[] Refused =
    [
        new object[] { "short7!", PasswordErrors.BadLength },
        new object[] { new string('x', PasswordRules.MaxLength + 1), PasswordErrors.BadLength },
        new object[] { "4815162342", PasswordErrors.OnlyDigits },
        new object[] { "Password123", PasswordErrors.Common },
        new object[] { "qwertyuiop", PasswordErrors.Common },
        new object[] { "adaquail1", PasswordErrors.LikeTheAccount },
        new object[] { "xx-Lovelace", PasswordErrors.LikeTheAccount },
    ];

    [TestCaseSource(nameof(Refused))]
    public void What_is_guessed_first_is_refused(string password, Error reason) =>
        Assert.That(PasswordRules.Check(password, "AdaQuail", "lovelace@example.org"), Is.EqualTo(reason));

    [TestCase("low water lantern")]
    [TestCase("adaquail sings in the rain")]
    [TestCase("k7-Tz!w9")]
    public void Any_other_is_accepted(string password) =>
        Assert.That(PasswordRules.Check(password, "AdaQuail", "lovelace@example.org"), Is.Null);

    [Test]
    public void A_short_name_forbids_nothing() => Assert.That(PasswordRules.Check("bobsleigh", "bob", "b@x.org"), Is.Null);
}
