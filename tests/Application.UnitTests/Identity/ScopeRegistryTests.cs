using FunQuail.Application.Identity.Scopes;
using FunQuail.Domain.Identity;

namespace FunQuail.Application.UnitTests.Identity;

/// <summary>Every scope against everybody who may or may not have it.</summary>
internal sealed class ScopeRegistryTests
{
    private static readonly string[] Own =
    [
        "profile", "libraries", "edits", "follows", "favorites", "filters", "listenings", "radios", "playlists", "notifications",
        "reports",
    ];

    private static readonly string[] InPerson = ["security", "plugins"];
    private static readonly string[] Anonymous = ["libraries", "edits", "favorites", "listenings", "radios", "playlists"];

    private static readonly Dictionary<Permissions, string[]> Administration = new()
    {
        [Permissions.Settings] = ["instance:settings", "instance:users", "instance:invitations"],
        [Permissions.Library] = ["instance:edits", "instance:libraries"],
        [Permissions.Moderation] =
        [
            "instance:accounts", "instance:domains", "instance:policies", "instance:reports", "instance:requests",
            "instance:notes",
        ],
    };

    private static readonly ScopeRegistry Registry = new([new LibraryScopes()]);

    private static string[] Everything => [.. Own, .. InPerson, .. Administration.Values.SelectMany(topics => topics)];

    [Test]
    public void The_scopes_are_those_of_the_contract_and_no_others() => Assert.That(
        Registry.All.Select(scope => scope.Name), Is.EquivalentTo([.. Both(Everything), "read", "write"]));

    [Test]
    public void Every_scope_is_explained_in_words_of_its_own()
    {
        Assert.That(Registry.All.Select(scope => scope.Meaning), Is.Unique.And.All.Match("^[A-Z].{8,}[^.]$"));
    }

    [Test]
    public void Applications_may_be_given_what_is_not_personal_and_not_administration() =>
        Assert.That(Registry.Grantable, Is.EquivalentTo(Both(Own)));

    [Test]
    public void The_unknown_may_read_what_is_public_and_write_nothing() =>
        Assert.That(Registry.Anonymous, Is.EquivalentTo(Anonymous.Select(topic => "read:" + topic)));

    [Test]
    public void An_account_has_what_its_permissions_unlock([Range(0, 7)] int permissions)
    {
        var held = (Permissions)permissions;
        var unlocked = Administration.Where(one => held.HasFlag(one.Key)).SelectMany(one => one.Value);

        Assert.That(Registry.OfAccount(held, isAdministrator: false), Is.EquivalentTo(Both([.. Own, .. InPerson, .. unlocked])));
    }

    [Test]
    public void An_administrator_has_everything() =>
        Assert.That(Registry.OfAccount(Permissions.None, isAdministrator: true), Is.EquivalentTo(Both(Everything)));

    [Test]
    public void A_permission_that_is_not_known_unlocks_nothing() => Assert.That(
        Registry.OfAccount((Permissions)8, isAdministrator: false),
        Is.EquivalentTo(Registry.OfAccount(Permissions.None, isAdministrator: false)));

    [Test]
    public void A_parent_stands_for_all_of_its_kind()
    {
        Assert.That(Registry.Expand("read"), Is.EquivalentTo(Everything.Select(topic => "read:" + topic)));
        Assert.That(Registry.Expand("write"), Is.EquivalentTo(Everything.Select(topic => "write:" + topic)));
    }

    [Test]
    public void A_token_of_an_administrator_administers_nothing() => Assert.That(
        Registry.OfToken(Registry.OfAccount(Permissions.None, true), "read write", "read write"), Is.EquivalentTo(Both(Own)));

    [Test]
    public void A_token_opens_no_more_than_each_of_its_sides([ValueSource(nameof(Leaves))] string scope)
    {
        var isGrantable = Registry.Grantable.Contains(scope);
        var user = Registry.OfAccount(Permissions.None, true);
        var others = string.Join(' ', Leaves.Where(one => one != scope));

        Assert.That(Registry.OfToken(user, "read write", "read write").Contains(scope), Is.EqualTo(isGrantable));
        Assert.That(Registry.OfToken(user, scope, "read write"), isGrantable ? Is.EquivalentTo([scope]) : Is.Empty);
        Assert.That(Registry.OfToken(user, "read write", scope), isGrantable ? Is.EquivalentTo([scope]) : Is.Empty);
        Assert.That(Registry.OfToken(user, others, "read write"), Has.No.Member(scope));
        Assert.That(Registry.OfToken(user, "read write", others), Has.No.Member(scope));
        Assert.That(
            Registry.OfToken(user.Where(one => one != scope).ToHashSet(), "read write", "read write"), Has.No.Member(scope));
    }

    [Test]
    public void What_is_no_scope_is_dropped_and_what_is_doubled_stands_once() => Assert.That(
        Registry.Normalise(" read  nonsense write:favorites read Read read:"), Is.EqualTo("read write:favorites"));

    [TestCase("read", "read", ExpectedResult = true)]
    [TestCase("read:libraries", "read", ExpectedResult = true)]
    [TestCase("read write", "read", ExpectedResult = false)]
    [TestCase("write:favorites", "read", ExpectedResult = false)]
    [TestCase("read", "read:libraries", ExpectedResult = false)]
    [TestCase("read:security", "read", ExpectedResult = false, TestName = "What_is_personal_cannot_be_asked_for_by_name")]
    [TestCase("read nonsense", "read", ExpectedResult = false)]
    [TestCase("", "read", ExpectedResult = false)]
    public bool An_application_asks_for_no_more_than_it_may_have(string asked, string limit) => Registry.MayBeAsked(asked, limit);

    [Test]
    public void Another_family_adds_its_words_and_stands_for_known_ones()
    {
        var follow = new AccessScope("follow", "Follow") { Grantable = true, Includes = ["write:follows"] };
        var registry = new ScopeRegistry([new LibraryScopes(), new Words(follow)]);

        Assert.That(registry.Expand("follow"), Is.EquivalentTo(["write:follows"]));
        Assert.That(registry.MayBeAsked("follow", "write"), Is.True);
    }

    [Test]
    public void Two_scopes_of_one_name_and_a_lost_one_are_defects()
    {
        Assert.That(() => new ScopeRegistry([new LibraryScopes(), new LibraryScopes()]), Throws.ArgumentException);
        Assert.That(
            () => new ScopeRegistry([new Words(new AccessScope("follow", "Follow") { Includes = ["write:nothing"] })]),
            Throws.ArgumentException);
    }

    private static IEnumerable<string> Leaves =>
        Registry.All.Where(scope => scope.Includes.Count == 0).Select(scope => scope.Name);

    private static IEnumerable<string> Both(IEnumerable<string> topics) =>
        topics.SelectMany(topic => new[] { "read:" + topic, "write:" + topic });

    private sealed class Words(params AccessScope[] scopes) : IScopeSource
    {
        public IReadOnlyList<AccessScope> Scopes => scopes;
    }
}
