using FunQuail.Application.Common.Limits;
using FunQuail.Web.Http.RateLimits;

namespace FunQuail.Web.FunctionalTests.Http.RateLimits;

internal sealed class RateScopesTests
{
    private static readonly RateScopes Scopes = RateScopes.Read(true, null).Value;

    [TestCase("anonymous-wildcard", "1000/hour")]
    [TestCase("authenticated-wildcard", "2000/hour")]
    [TestCase("anonymous-list", "10000/day")]
    [TestCase("authenticated-list", "10000/hour")]
    [TestCase("anonymous-retrieve", "10000/day")]
    [TestCase("authenticated-retrieve", "10000/hour")]
    [TestCase("anonymous-create", "1000/day")]
    [TestCase("authenticated-create", "1000/hour")]
    [TestCase("anonymous-update", "1000/day")]
    [TestCase("authenticated-update", "1000/hour")]
    [TestCase("anonymous-destroy", "1000/day")]
    [TestCase("authenticated-destroy", "500/hour")]
    [TestCase("subsonic", "2000/hour")]
    [TestCase("anonymous-reports", "10/day")]
    [TestCase("authenticated-reports", "100/day")]
    [TestCase("anonymous-oauth-app", "10/day")]
    [TestCase("authenticated-oauth-app", "10/hour")]
    [TestCase("oauth-authorize", "100/hour")]
    [TestCase("oauth-token", "100/hour")]
    [TestCase("oauth-revoke-token", "100/hour")]
    [TestCase("login", "30/hour")]
    [TestCase("signup", "10/day")]
    [TestCase("verify-email", "20/hour")]
    [TestCase("password-change", "20/hour")]
    [TestCase("password-reset", "20/hour")]
    [TestCase("password-reset-confirm", "20/hour")]
    [TestCase("fetch", "200/day")]
    public void Each_scope_has_the_limit_that_clients_know(string id, string rate) =>
        Assert.That(Scopes.All.Single(scope => scope.Id == id).Rate.ToString(), Is.EqualTo(rate));

    [Test]
    public void There_are_no_others_and_they_are_told_by_id_with_a_description_each()
    {
        Assert.That(Scopes.All, Has.Count.EqualTo(27));
        Assert.That(Scopes.All.Select(scope => scope.Id), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(Scopes.All.Select(scope => scope.Description), Is.Unique.And.All.Not.Empty);
    }

    [TestCase(RateActions.List, false, "anonymous-list")]
    [TestCase(RateActions.List, true, "authenticated-list")]
    [TestCase(RateActions.Destroy, true, "authenticated-destroy")]
    [TestCase(RateActions.Wildcard, false, "anonymous-wildcard")]
    [TestCase(RateActions.OAuthApplication, true, "authenticated-oauth-app")]
    [TestCase(RateActions.LogIn, false, "login")]
    [TestCase(RateActions.LogIn, true, "login")]
    [TestCase(RateActions.VerifyEmail, true, "verify-email")]
    [TestCase("add", true, "authenticated-wildcard", Description = "an action of its own without a scope")]
    public void The_scope_follows_from_the_action_and_from_who_asks(string action, bool isAuthenticated, string id) =>
        Assert.That(Scopes.Of(action, isAuthenticated).Id, Is.EqualTo(id));

    [Test]
    public void Every_action_has_a_scope_and_every_scope_an_action()
    {
        var named = typeof(RateActions).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        Assert.That(Scopes.Actions, Is.EquivalentTo(named));
    }

    [TestCase("GET", true, RateActions.List)]
    [TestCase("GET", false, RateActions.Retrieve)]
    [TestCase("HEAD", true, RateActions.List)]
    [TestCase("POST", false, RateActions.Create)]
    [TestCase("PUT", false, RateActions.Update)]
    [TestCase("PATCH", false, RateActions.Update)]
    [TestCase("DELETE", false, RateActions.Destroy)]
    public void The_action_follows_from_the_method(string method, bool isList, string action) =>
        Assert.That(RouteLimits.ActionOf(method, isList), Is.EqualTo(action));

    [Test]
    public void Settings_put_other_limits_in_place_of_some()
    {
        var scopes = RateScopes.Read(true, "signup=5/d, login=10/h,").Value;

        Assert.That(scopes.Of(RateActions.SignUp, false).Rate, Is.EqualTo(Rate.Parse("5/d")));
        Assert.That(scopes.Of(RateActions.LogIn, false).Limit, Is.EqualTo("10"));
        Assert.That(scopes.Of(RateActions.OAuthToken, false).Limit, Is.EqualTo("100"));
    }

    [TestCase("sign-up=5/d", "rate_limits.unknown_scope", "Did you mean signup?")]
    [TestCase("list=5/d", "rate_limits.unknown_scope", "There is no scope \"list\"")]
    [TestCase("login=often", "rate_limits.bad_rate", "is not like login=30/h")]
    [TestCase("login", "rate_limits.bad_rate", "is not like login=30/h")]
    [TestCase("login=0/h", "rate_limits.bad_rate", "\"login=0/h\"")]
    public void A_slip_of_the_pen_is_refused(string overrides, string code, string sentence)
    {
        var error = RateScopes.Read(true, overrides).Errors.Single();

        Assert.That(error.Code, Is.EqualTo(code));
        Assert.That(error.Message, Does.Contain(sentence));
    }
}
