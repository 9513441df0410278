using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Scopes;
using FunQuail.Domain.Identity;
using NSubstitute;

namespace FunQuail.Application.UnitTests.Identity;

internal sealed class ViewersTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly AccountFacts Ada = new(
        3, new Guid("00000000-0000-0000-0000-000000000003"), 7, IsActive: true, IsAdministrator: true, Permissions.None, "stamp");
    private static readonly TokenFacts Token = new(Ada, Now.AddHours(1), "read write:favorites", "read write");

    private static readonly string Listen = ListenToken.Of(Ada.Guid, Now).Sign(Ada.SecurityStamp);

    private IAccessReads _reads = null!;
    private TimeProvider _clock = null!;

    [SetUp]
    public void MakeReads()
    {
        _reads = Substitute.For<IAccessReads>();
        _clock = Substitute.For<TimeProvider>();
        _clock.GetUtcNow().Returns(Now);
    }

    [TestCase(true, "read:libraries", ExpectedResult = true)]
    [TestCase(true, "write:libraries", ExpectedResult = false)]
    [TestCase(true, "read:profile", ExpectedResult = false)]
    [TestCase(false, "read:libraries", ExpectedResult = false)]
    public bool Nobody_reads_only_where_the_server_lets_them(bool anonymousMayRead, string scope) =>
        Make(anonymousMayRead).Nobody.Scopes.Contains(scope);

    [Test]
    public async Task A_token_stands_for_its_user_and_not_for_an_administrator()
    {
        _reads.FindTokenAsync(null!, default).ReturnsForAnyArgs(Token);

        var viewer = (await Make().OfTokenAsync("token", default))!;

        Assert.That((viewer.AccountId, viewer.ActorId, viewer.IsAdministrator), Is.EqualTo((3, 7, false)));
        Assert.That(viewer.Collections, Is.EqualTo([11]));
        Assert.That(viewer.Scopes, Does.Contain("read:profile").And.Contain("write:favorites")
            .And.No.Member("write:libraries").And.No.Member("read:security").And.No.Member("read:instance:users"));
    }

    [Test]
    public async Task A_token_of_nobody_reads_what_everybody_might()
    {
        _reads.FindTokenAsync(null!, default).ReturnsForAnyArgs(Token with { Account = null });

        var viewer = (await Make().OfTokenAsync("token", default))!;

        Assert.That((viewer.AccountId, viewer.ActorId), Is.EqualTo(((int?)null, (int?)null)));
        Assert.That(viewer.Scopes, Does.Contain("read:libraries").And.No.Member("read:profile").And.No.Member("write:favorites"));
    }

    [Test]
    public async Task A_token_opens_nothing_from_its_end_on()
    {
        _reads.FindTokenAsync(null!, default).ReturnsForAnyArgs(Token);
        var viewers = Make();
        Assert.That(await viewers.OfTokenAsync("token", default), Is.Not.Null);

        _clock.GetUtcNow().Returns(Now.AddHours(1));

        Assert.That(await viewers.OfTokenAsync("token", default), Is.Null);
    }

    [Test]
    public async Task A_closed_account_opens_nothing()
    {
        _reads.FindTokenAsync(null!, default).ReturnsForAnyArgs(Token with { Account = Ada with { IsActive = false } });
        _reads.FindAccountAsync(3, default).Returns(Ada with { IsActive = false });

        Assert.That(await Make().OfTokenAsync("token", default), Is.Null);
        Assert.That(await Make().OfAccountAsync(3, default), Is.Null);
    }

    [Test]
    public async Task Somebody_in_person_has_what_the_account_has()
    {
        _reads.FindAccountAsync(3, default).Returns(Ada);

        var viewer = (await Make().OfAccountAsync(3, default))!;

        Assert.That(viewer.IsAdministrator, Is.True);
        Assert.That(viewer.Scopes, Does.Contain("write:security").And.Contain("write:instance:users"));
    }

    [Test]
    public async Task A_listen_token_reads_the_library_of_its_account_and_nothing_else()
    {
        _reads.FindAccountAsync(Ada.Guid, default).Returns(Ada);

        var viewer = (await Make().OfListenTokenAsync(Listen, default))!;

        Assert.That((viewer.AccountId, viewer.ActorId, viewer.IsAdministrator), Is.EqualTo((3, 7, false)));
        Assert.That(viewer.Scopes, Is.EquivalentTo(["read:libraries"]));
        Assert.That(viewer.Collections, Is.EqualTo([11]));
    }

    [Test]
    public async Task A_listen_token_ends_with_its_time_the_password_and_the_account()
    {
        var viewers = Make();

        _reads.FindAccountAsync(Ada.Guid, default).Returns(Ada with { SecurityStamp = "another" });
        Assert.That(await viewers.OfListenTokenAsync(Listen, default), Is.Null);
        _reads.FindAccountAsync(Ada.Guid, default).Returns(Ada with { IsActive = false });
        Assert.That(await viewers.OfListenTokenAsync(Listen, default), Is.Null);
        _reads.FindAccountAsync(Ada.Guid, default).Returns(Ada);
        Assert.That(await viewers.OfListenTokenAsync(Listen, default), Is.Not.Null);
        _clock.GetUtcNow().Returns(Now + ListenToken.Lifetime);
        Assert.That(await viewers.OfListenTokenAsync(Listen, default), Is.Null);
    }

    [Test]
    public async Task A_token_of_another_kind_is_no_listen_token()
    {
        Assert.That(await Make().OfListenTokenAsync("token", default), Is.Null);
        await _reads.DidNotReceiveWithAnyArgs().FindAccountAsync(Guid.Empty, default);
    }

    [Test]
    public async Task What_is_too_long_for_a_token_is_not_looked_up()
    {
        Assert.That(await Make().OfTokenAsync(new string('x', 513), default), Is.Null);
        Assert.That(await Make().OfTokenAsync("", default), Is.Null);
        await _reads.DidNotReceiveWithAnyArgs().FindTokenAsync(null!, default);
    }

    private Viewers Make(bool anonymousMayRead = true)
    {
        var collections = Substitute.For<IViewerCollections>();
        collections.OfActorAsync(7, default).ReturnsForAnyArgs([11]);
        return new Viewers(
            _reads, new NoMemory(), collections, new ScopeRegistry([new LibraryScopes()]), new AccessPolicy(anonymousMayRead),
            _clock);
    }

    private sealed class NoMemory : IAccessMemory
    {
        public Task<T?> AskAsync<T>(string name, TimeSpan lifetime, Func<CancellationToken, Task<T?>> read, CancellationToken ct)
            where T : class => read(ct);

        public void Forget()
        {
        }
    }
}
