using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;

namespace FunQuail.Domain.UnitTests.Identity;

internal sealed class OAuthApplicationTests
{
    [Test]
    public void A_secret_is_kept_as_a_digest_and_recognised()
    {
        var application = Register(secret: "secret").Value;

        Assert.That(application.IsConfidential, Is.True);
        Assert.That(application.KnowsSecret("secret"), Is.True);
        Assert.That(application.KnowsSecret("Secret"), Is.False);
        Assert.That(application.SecretDigest, Has.Length.EqualTo(32));
    }

    [Test]
    public void Without_a_secret_no_secret_is_right() => Assert.That(Register(secret: null).Value.KnowsSecret(""), Is.False);

    [TestCase("")]
    [TestCase(" ")]
    public void A_name_is_needed(string name) =>
        Assert.That(Register(name: name).Errors, Is.EqualTo([OAuthApplicationErrors.BadName]));

    [Test]
    public void A_name_ends_somewhere() => Assert.That(
        Register(name: new string('x', OAuthApplication.NameMaxLength + 1)).Errors, Is.EqualTo([OAuthApplicationErrors.BadName]));

    [Test]
    public void What_is_not_given_does_not_change()
    {
        var application = Register().Value;
        var later = Some.Now.AddHours(1);

        Assert.That(application.Change("Other", null, null, later).Succeeded, Is.True);
        Assert.That(
            (application.Name, application.RedirectUris, application.Scopes, application.UpdateDate),
            Is.EqualTo(("Other", "https://app.example/", "read", later)));
    }

    [Test]
    public void A_refused_change_changes_nothing()
    {
        var application = Register().Value;

        Assert.That(application.Change("Other", "javascript:x", null, Some.Now).Succeeded, Is.False);
        Assert.That(application.Name, Is.EqualTo("Player"));
    }

    private static Result<OAuthApplication> Register(string name = "Player", string? secret = "secret") =>
        OAuthApplication.Register(Some.Guid(), "client", secret, name, "https://app.example/", "read", null, Some.Now);
}
