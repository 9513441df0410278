using FunQuail.Domain.Identity;

namespace FunQuail.Domain.UnitTests.Identity;

public sealed class OneTimeLinkTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void It_is_good_for_its_purpose_alone()
    {
        var link = OneTimeLink.ToReset(1, "token", Now);

        Assert.That(link.Check(LinkPurpose.ResetPassword, Now), Is.Null);
        Assert.That(link.Check(LinkPurpose.ConfirmEmail, Now), Is.EqualTo(AccountErrors.BadLink));
    }

    [Test]
    public void It_gets_too_old()
    {
        var link = OneTimeLink.ToConfirm("ada@example.org", 1, "token", Now);

        Assert.That(link.Check(LinkPurpose.ConfirmEmail, Now.AddDays(7)), Is.EqualTo(AccountErrors.BadLink));
    }

    [Test]
    public void It_keeps_a_digest_of_its_token() =>
        Assert.That(OneTimeLink.ToSetUp("token").TokenDigest, Is.EqualTo(Secret.DigestOf("token")).And.Length.EqualTo(32));
}
