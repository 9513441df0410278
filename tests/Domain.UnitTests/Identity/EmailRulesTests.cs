using FunQuail.Domain.Identity;

namespace FunQuail.Domain.UnitTests.Identity;

public sealed class EmailRulesTests
{
    [TestCase("ada@example.org")]
    [TestCase("ada.quail+music@music.example.org")]
    public void An_address_is_one(string email) => Assert.That(EmailRules.Check(email), Is.Null);

    [TestCase("")]
    [TestCase("ada")]
    [TestCase("Ada <ada@example.org>")]
    [TestCase("ada@example.org, bo@example.org")]
    [TestCase("ada@example.org\r\nBcc: bo@example.org")]
    public void Anything_else_is_none(string email) => Assert.That(EmailRules.Check(email), Is.EqualTo(AccountErrors.BadEmail));
}
