using FunQuail.Domain.Identity.OAuth;

namespace FunQuail.Domain.UnitTests.Identity;

internal sealed class PkceChallengeTests
{
    // The example of RFC 7636, appendix B.
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    [Test]
    public void The_example_of_the_RFC_matches() => Assert.That(PkceChallenge.IsMatchedBy(Challenge, Verifier), Is.True);

    [TestCase("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXl", TestName = "Another_verifier_does_not_match")]
    [TestCase("", TestName = "An_empty_verifier_does_not_match")]
    [TestCase(Challenge, TestName = "The_challenge_is_no_verifier_of_itself")]
    [TestCase("short", TestName = "A_verifier_that_could_be_guessed_does_not_match")]
    public void What_is_not_the_verifier_does_not_match(string verifier) =>
        Assert.That(PkceChallenge.IsMatchedBy(Challenge, verifier), Is.False);

    [TestCase(Challenge, ExpectedResult = true)]
    [TestCase("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c", ExpectedResult = false)]
    [TestCase("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM", ExpectedResult = false)]
    [TestCase("", ExpectedResult = false)]
    public bool A_challenge_is_a_digest_in_base64url(string challenge) => PkceChallenge.IsWellFormed(challenge);
}
