using FunQuail.Domain.Identity;

namespace FunQuail.Domain.UnitTests.Identity;

public sealed class AuthenticatorTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = Now.AddMinutes(5);

    [Test]
    public void A_right_code_confirms_it_and_hands_out_recovery_codes()
    {
        var authenticator = Authenticator.Enrol(1);

        var codes = authenticator.Confirm(Totp.CodeAt(Now, authenticator.Key), Now);

        Assert.That(codes.Value, Has.Count.EqualTo(Authenticator.RecoveryCodeCount).And.Unique);
        Assert.That(authenticator.IsConfirmed);
    }

    [Test]
    public void A_wrong_code_does_not()
    {
        var authenticator = Authenticator.Enrol(1);

        Assert.That(authenticator.Confirm("000", Now).Errors, Is.EqualTo([AccountErrors.BadCode]));
        Assert.That(authenticator.IsConfirmed, Is.False);
    }

    [Test]
    public void Until_it_is_confirmed_no_code_is_taken()
    {
        var authenticator = Authenticator.Enrol(1);

        Assert.That(authenticator.Take(Totp.CodeAt(Now, authenticator.Key), Now), Is.False);
    }

    [Test]
    public void It_is_confirmed_once() =>
        Assert.That(Confirmed().Authenticator.Confirm("1", Later).Errors, Is.EqualTo([AccountErrors.SecondFactorThere]));

    [Test]
    public void A_code_works_once()
    {
        var authenticator = Confirmed().Authenticator;
        var code = Totp.CodeAt(Later, authenticator.Key);

        Assert.That(authenticator.Take(code[..3] + " " + code[3..], Later), Is.True);
        Assert.That(authenticator.Take(code, Later), Is.False);
    }

    [Test]
    public void A_recovery_code_works_once_and_in_any_case()
    {
        var (authenticator, codes) = Confirmed();

        Assert.That(authenticator.Take(codes[3].ToUpperInvariant(), Later), Is.True);
        Assert.That(authenticator.Take(codes[3], Later), Is.False);
        Assert.That(authenticator.RecoveryDigests, Has.Count.EqualTo(Authenticator.RecoveryCodeCount - 1));
    }

    private static (Authenticator Authenticator, IReadOnlyList<string> Codes) Confirmed()
    {
        var authenticator = Authenticator.Enrol(1);
        return (authenticator, authenticator.Confirm(Totp.CodeAt(Now, authenticator.Key), Now).Value);
    }
}
