using FunQuail.Domain.Federation;

namespace FunQuail.Domain.UnitTests.Federation;

[TestFixture]
public sealed class FederationTests
{
    [Test]
    public void This_server_has_no_stored_name()
    {
        var domain = FederatedDomain.Local(Some.Guid(), Some.Now);
        Assert.That((domain.IsLocal, domain.Name), Is.EqualTo((true, (string?)null)));
    }

    [Test]
    public void The_service_actor_is_local_and_has_no_stored_id()
    {
        var actor = Actor.Service(Some.Guid(), 4, Some.Now);
        Assert.That(
            (actor.Type, actor.DomainId, actor.PreferredUsername, actor.Fid),
            Is.EqualTo((ActorType.Service, 4, "service", (string?)null)));
    }
}
