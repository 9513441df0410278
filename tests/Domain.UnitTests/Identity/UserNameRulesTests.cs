using FunQuail.Domain.Identity;

namespace FunQuail.Domain.UnitTests.Identity;

public sealed class UserNameRulesTests
{
    [TestCase("ada")]
    [TestCase("Ada_Quail_1815")]
    [TestCase("a")]
    [TestCase("administrator")]
    public void A_word_of_plain_letters_digits_and_underscores_is_a_name(string name) =>
        Assert.That(UserNameRules.Check(name), Is.Null);

    [TestCase("")]
    [TestCase("ada quail")]
    [TestCase("ada@example")]
    [TestCase("ada-quail")]
    [TestCase("Zoë")]
    [TestCase("ada\n")]
    public void Anything_else_is_none(string name) =>
        Assert.That(UserNameRules.Check(name), Is.EqualTo(AccountErrors.BadUserName));

    [TestCase("admin")]
    [TestCase("ADMIN")]
    [TestCase("service")]
    [TestCase("shared-inbox")]
    [TestCase("_")]
    [TestCase("me")]
    public void A_name_that_misleads_is_taken(string name) =>
        Assert.That(UserNameRules.Check(name), Is.EqualTo(AccountErrors.UserNameTaken));

    [Test]
    public void A_name_has_a_longest_length()
    {
        Assert.That(UserNameRules.Check(new string('a', UserNameRules.MaxLength)), Is.Null);
        Assert.That(UserNameRules.Check(new string('a', UserNameRules.MaxLength + 1)), Is.EqualTo(AccountErrors.BadUserName));
    }
}
