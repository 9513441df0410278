using FunQuail.Domain.Identity;

namespace FunQuail.Domain.UnitTests.Identity;

public sealed class SessionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void It_is_over_when_nobody_used_it_for_thirty_days()
    {
        var session = Opened(awaitsCode: false);

        Assert.That(session.IsOver(Now.AddDays(30).AddTicks(-1)), Is.False);
        Assert.That(session.IsOver(Now.AddDays(30)), Is.True);
    }

    [Test]
    public void One_that_awaits_a_code_is_over_soon() =>
        Assert.That(Opened(awaitsCode: true).IsOver(Now.AddMinutes(10)), Is.True);

    [Test]
    public void A_browser_that_talks_too_much_is_cut_short() =>
        Assert.That(Opened(awaitsCode: false).UserAgent, Has.Length.EqualTo(Session.UserAgentMaxLength));

    [Test]
    public void Tokens_are_long_and_differ()
    {
        var (one, other) = (Secret.NewToken(), Secret.NewToken());

        Assert.That(one, Has.Length.EqualTo(43).And.Not.EqualTo(other));
        Assert.That(Secret.NewInvitationCode(), Does.Match("^[A-Z]{10}$"));
        Assert.That(Secret.NewRecoveryCode(), Does.Match("^[a-z2-9]{4}(-[a-z2-9]{4}){2}$"));
    }

    private static Session Opened(bool awaitsCode) =>
        Session.Open(Guid.Empty, 1, "token", new SessionPlace(new string('x', 1000), null), awaitsCode, Now);
}
