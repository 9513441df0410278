using FunQuail.Domain.Identity.OAuth;

namespace FunQuail.Domain.UnitTests.Identity;

internal sealed class AuthorizationCodeTests
{
    private const string Callback = "https://app.example/";
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static readonly OAuthApplication Confidential = Application("secret");
    private static readonly OAuthApplication Public = Application(null);

    [Test]
    public void A_code_is_redeemed_in_time_at_its_address()
    {
        var code = Issue(Confidential, null, false);

        Assert.That(code.MayBeRedeemed(Confidential, Callback, null, Some.Now.AddMinutes(4)), Is.True);
        Assert.That(code.MayBeRedeemed(Confidential, Callback, null, Some.Now.AddMinutes(5)), Is.False);
        Assert.That(code.MayBeRedeemed(Confidential, Callback + "x", null, Some.Now), Is.False);
    }

    [TestCase(Challenge, false, Verifier, ExpectedResult = true, TestName = "A_challenge_is_met_by_its_verifier")]
    [TestCase(Challenge, false, null, ExpectedResult = false, TestName = "A_challenge_is_not_met_by_nothing")]
    [TestCase(Challenge, true, null, ExpectedResult = false, TestName = "A_challenge_is_not_met_by_nothing_anywhere")]
    [TestCase(null, false, null, ExpectedResult = true, TestName = "Without_PKCE_the_secret_is_enough")]
    [TestCase(null, false, Verifier, ExpectedResult = false, TestName = "A_verifier_without_a_challenge_tells_of_a_downgrade")]
    [TestCase(null, true, Verifier, ExpectedResult = true, TestName = "A_page_that_drops_challenges_is_known")]
    public bool An_application_with_a_secret(string? challenge, bool wasDropped, string? verifier) =>
        Issue(Confidential, challenge, wasDropped).MayBeRedeemed(Confidential, Callback, verifier, Some.Now);

    [TestCase(Challenge, false, Verifier, ExpectedResult = true, TestName = "Without_a_secret_the_verifier_is_enough")]
    [TestCase(Challenge, false, null, ExpectedResult = false, TestName = "Without_a_secret_nothing_is_not_enough")]
    [TestCase(null, false, null, ExpectedResult = false, TestName = "Without_a_secret_a_challenge_is_needed")]
    [TestCase(null, true, Verifier, ExpectedResult = false, TestName = "Without_a_secret_no_page_may_drop_the_challenge")]
    public bool An_application_without_a_secret(string? challenge, bool wasDropped, string? verifier) =>
        Issue(Public, challenge, wasDropped).MayBeRedeemed(Public, Callback, verifier, Some.Now);

    private static AuthorizationCode Issue(OAuthApplication application, string? challenge, bool wasDropped) =>
        AuthorizationCode.Issue(
            "code", application, 1, Callback, "read", challenge, wasDropped, Some.Now.AddMinutes(5));

    private static OAuthApplication Application(string? secret) =>
        OAuthApplication.Register(Some.Guid(), "client", secret, "Player", Callback, "read", null, Some.Now).Value;
}
