using FunQuail.Application.Common.Limits;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.V1.RateLimits;

namespace FunQuail.Web.FunctionalTests.V1;

/// <summary>What version 1 says to somebody who asks too often: a pure function.</summary>
internal sealed class ThrottledTests
{
    private static readonly RateScopes Scopes = RateScopes.Read(true, null).Value;

    private static readonly RateStanding Exhausted = new(default, 0, true, TimeSpan.FromSeconds(11.2), TimeSpan.FromSeconds(60));

    [TestCase(RateActions.List)]
    [TestCase(RateActions.SignUp)]
    [TestCase(RateActions.OAuthApplication)]
    public void It_says_for_how_long_to_wait(string action) => Assert.That(
        Throttled.Of(Scopes.Of(action, false), Exhausted)!.Detail,
        Is.EqualTo("Request was throttled. Expected available in 12 seconds."));

    [TestCase(RateActions.LogIn)]
    [TestCase(RateActions.OAuthAuthorize)]
    [TestCase(RateActions.OAuthToken)]
    [TestCase(RateActions.OAuthRevoke)]
    public void Where_the_original_says_nothing_it_says_nothing(string action) =>
        Assert.That(Throttled.Of(Scopes.Of(action, false), Exhausted), Is.Null);
}
