using FunQuail.Application.Common.Ports;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Domain.Identity;
using NSubstitute;

namespace FunQuail.Application.UnitTests.Identity;

/// <summary>What a verdict on a password opens.</summary>
internal sealed class LogInTests
{
    private IAccounts _accounts = null!;
    private ISessionRepository _sessions = null!;
    private Session? _opened;

    [SetUp]
    public void SetUp()
    {
        _opened = null;
        _accounts = Substitute.For<IAccounts>();
        _sessions = Substitute.For<ISessionRepository>();
        _sessions.WhenForAnyArgs(sessions => sessions.AddAsync(default!, default)).Do(call => _opened = call.Arg<Session>());
    }

    [TestCase(PasswordRefusal.None, false)]
    [TestCase(PasswordRefusal.SecondFactorNeeded, true)]
    public async Task A_right_password_opens_a_session_whole_or_waiting(PasswordRefusal verdict, bool awaitsCode)
    {
        var outcome = await LogInAsync(new PasswordVerdict(5, verdict));

        Assert.That(outcome.Refusal, Is.EqualTo(verdict));
        Assert.That(_opened!.AwaitsSecondFactor, Is.EqualTo(awaitsCode));
        Assert.That(_opened.TokenDigest, Is.EqualTo(Secret.DigestOf(outcome.Token!)));
    }

    [TestCase(PasswordRefusal.Wrong)]
    [TestCase(PasswordRefusal.LockedOut)]
    [TestCase(PasswordRefusal.Inactive)]
    public async Task Any_other_opens_none(PasswordRefusal verdict)
    {
        var outcome = await LogInAsync(new PasswordVerdict(null, verdict));

        Assert.That(outcome, Is.EqualTo(LogInOutcome.Refused(verdict)));
        Assert.That(_opened, Is.Null);
    }

    [Test]
    public void Wrong_and_locked_out_are_told_in_the_same_words() =>
        Assert.That(PasswordRefusal.LockedOut.ToError(), Is.EqualTo(PasswordRefusal.Wrong.ToError()).And.Not.Null);

    private async Task<LogInOutcome> LogInAsync(PasswordVerdict verdict)
    {
        _accounts.CheckPasswordAsync("ada", "secret", Arg.Any<CancellationToken>()).Returns(verdict);
        var opening = new SessionOpening(_sessions, Substitute.For<IIdGenerator>(), TimeProvider.System);
        var handler = new LogInHandler(_accounts, opening);
        return (await handler.Handle(new LogIn("ada", "secret", SessionPlace.Unknown), default)).Value;
    }
}
