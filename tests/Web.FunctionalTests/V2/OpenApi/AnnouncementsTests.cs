namespace FunQuail.Web.FunctionalTests.V2.OpenApi;

/// <summary>What breaks clients cannot be blessed without being announced.</summary>
internal sealed class AnnouncementsTests
{
    private const string Change = "GET /things: parameter `tag` was removed";

    [TestCase($"## Unreleased\n\n{Announcements.Heading}\n\n- {Change}\n")]
    [TestCase(
        $"## Unreleased\n### Added\n- x\n{Announcements.Heading}\n- GET /things: parameter\n  `tag` was removed; use `q`.\n")]
    public void An_announced_change_passes(string changelog) =>
        Assert.That(Announcements.Missing([Change], changelog), Is.Empty);

    [TestCase("")]
    [TestCase($"## Unreleased\n### Added\n- {Change}\n")]
    [TestCase($"## Unreleased\n{Announcements.Heading}\n### Added\n- {Change}\n")]
    [TestCase($"## Unreleased\n### Added\n## 0.1.0\n{Announcements.Heading}\n- {Change}\n")]
    [TestCase($"## Unreleased\n{Announcements.Heading}\n- GET /things: parameter `tags` was removed\n")]
    public void A_change_that_is_announced_nowhere_or_elsewhere_is_named(string changelog) =>
        Assert.That(Announcements.Missing([Change], changelog), Is.EqualTo([Change]));
}
