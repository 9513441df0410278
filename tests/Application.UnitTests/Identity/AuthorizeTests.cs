using FunQuail.Application.Common.Ports;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Application.Identity.Scopes;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;
using NSubstitute;

namespace FunQuail.Application.UnitTests.Identity;

internal sealed class AuthorizeTests
{
    private const string Callback = "https://app.example/callback";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly Viewer Somebody = new(7, []) { AccountId = 3 };

    private static readonly Authorize Asked = new(
        "client", Callback, "code", "read", "a state&more", Challenge, "S256", Agreed: true, PageDropsChallenges: false,
        Somebody);

    private ITokenRepository _tokens = null!;

    [SetUp]
    public void MakeTokens() => _tokens = Substitute.For<ITokenRepository>();

    [Test]
    public async Task Whoever_agrees_sends_the_application_a_code_its_state_and_who_answers()
    {
        var answer = (await HandleAsync(Asked)).Value;

        Assert.That(answer.RedirectUri, Is.EqualTo(
            $"{Callback}?code={answer.Code}&state=a%20state%26more&iss=https%3A%2F%2Fmusic.example"));
        _tokens.Received(1).Add(Arg.Is<AuthorizationCode>(code =>
            code.AccountId == 3 && code.Scopes == "read" && code.Challenge == Challenge && !code.ChallengeWasDropped
            && code.ExpirationDate == Now.AddMinutes(5)));
    }

    [Test]
    public async Task An_application_that_is_not_known_is_not_answered()
    {
        var refused = await HandleAsync(Asked with { ClientId = "other" });

        Assert.That(refused.Errors, Is.EqualTo([OAuthErrors.UnknownApplication]));
    }

    [TestCase("https://evil.example/")]
    [TestCase(Callback + "?next=https://evil.example/")]
    [TestCase(Callback + "/")]
    public async Task An_address_that_is_not_registered_is_not_answered(string address)
    {
        var refused = await HandleAsync(Asked with { RedirectUri = address });

        Assert.That(refused.Errors, Is.EqualTo([OAuthErrors.WrongRedirect]));
    }

    [TestCase("access_denied", false, "code", "read", Challenge, "S256")]
    [TestCase("unsupported_response_type", true, "token", "read", Challenge, "S256")]
    [TestCase("invalid_scope", true, "code", "read nonsense", Challenge, "S256")]
    [TestCase("invalid_scope", true, "code", "read:security", Challenge, "S256")]
    [TestCase("invalid_scope", true, "code", "write", Challenge, "S256")]
    [TestCase("invalid_request", true, "code", "read", Challenge, "plain")]
    [TestCase("invalid_request", true, "code", "read", Challenge, null)]
    [TestCase("invalid_request", true, "code", "read", "too-short", "S256")]
    [TestCase("invalid_request", true, "code", "read", null, "S256")]
    public async Task Every_other_refusal_is_told_to_the_application(
        string word, bool agreed, string responseType, string scope, string? challenge, string? method)
    {
        var answer = (await HandleAsync(Asked with
        {
            Agreed = agreed,
            ResponseType = responseType,
            Scope = scope,
            Challenge = challenge,
            ChallengeMethod = method,
        })).Value;

        Assert.That(answer.Code, Is.Null);
        Assert.That(answer.RedirectUri, Does.StartWith($"{Callback}?error={word}&state="));
        _tokens.DidNotReceiveWithAnyArgs().Add(default(AuthorizationCode)!);
    }

    [Test]
    public async Task Without_a_secret_a_challenge_is_needed()
    {
        var answer = (await HandleAsync(Asked with { Challenge = null, ChallengeMethod = null }, secret: null)).Value;

        Assert.That(answer.RedirectUri, Does.Contain("error=invalid_request"));
    }

    [Test]
    public async Task A_page_that_drops_challenges_is_noted_when_there_is_none()
    {
        await HandleAsync(Asked with { Challenge = null, ChallengeMethod = null, PageDropsChallenges = true });
        await HandleAsync(Asked with { PageDropsChallenges = true });

        _tokens.Received(1).Add(Arg.Is<AuthorizationCode>(code => code.ChallengeWasDropped));
        _tokens.Received(1).Add(Arg.Is<AuthorizationCode>(code => !code.ChallengeWasDropped));
    }

    private Task<Result<AuthorizationAnswer>> HandleAsync(Authorize command, string? secret = "secret")
    {
        var applications = Substitute.For<IOAuthApplicationRepository>();
        var application = OAuthApplication.Register(
            new Guid(1, 2, 3, new byte[8]), "client", secret, "Player", Callback, "read", null, Now);
        applications.FindAsync("client", default).Returns(application.Value);
        var clock = Substitute.For<TimeProvider>();
        clock.GetUtcNow().Returns(Now);
        var scopes = new ScopeRegistry([new LibraryScopes()]);
        var rules = new AuthorizationRules(applications, scopes, new PublicAddress(new Uri("https://music.example")));
        var handler = new AuthorizeHandler(rules, _tokens, scopes, new TokenLifetimes(), clock);
        return handler.Handle(command, default);
    }
}
