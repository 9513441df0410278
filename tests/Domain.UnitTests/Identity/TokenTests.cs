using FunQuail.Domain.Identity;
using FunQuail.Domain.Identity.OAuth;

namespace FunQuail.Domain.UnitTests.Identity;

internal sealed class TokenTests
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(10);

    private static readonly TokenFamily Family = TokenFamily.Begin(
        OAuthApplication.Register(Some.Guid(), "client", "secret", "Player", "", "read", null, Some.Now).Value, 1, "read",
        Some.Now);

    [Test]
    public void Secrets_are_of_256_bits_and_never_the_same()
    {
        var made = Enumerable.Range(0, 100).Select(_ => Secret.NewToken()).ToList();

        Assert.That(made, Is.Unique.And.All.Match("^[A-Za-z0-9_-]{43}$"));
    }

    [Test]
    public void A_refresh_token_is_replayed_when_it_comes_long_after_its_first_use()
    {
        var token = RefreshToken.Issue("token", Family, Some.Now, TimeSpan.FromDays(15));
        Assert.That(token.IsReplayed(Some.Now, Tolerance), Is.False);

        token.Use(Some.Now);
        token.Use(Some.Now.AddSeconds(9));

        Assert.That(token.IsReplayed(Some.Now.AddSeconds(10), Tolerance), Is.False);
        Assert.That(token.IsReplayed(Some.Now.AddSeconds(11), Tolerance), Is.True);
    }

    [Test]
    public void A_refresh_token_expires_when_it_is_not_used()
    {
        var token = RefreshToken.Issue("token", Family, Some.Now, TimeSpan.FromDays(15));

        Assert.That(token.IsExpired(Some.Now.AddDays(15).AddTicks(-1)), Is.False);
        Assert.That(token.IsExpired(Some.Now.AddDays(15)), Is.True);
    }

    [Test]
    public void A_family_is_revoked_once()
    {
        var family = TokenFamily.Begin(
            OAuthApplication.Register(Some.Guid(), "client", null, "Player", "", "read", null, Some.Now).Value, null, "read",
            Some.Now);

        family.Revoke(Some.Now);
        family.Revoke(Some.Now.AddHours(1));

        Assert.That(family.RevocationDate, Is.EqualTo(Some.Now));
    }
}
