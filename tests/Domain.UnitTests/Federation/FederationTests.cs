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

    [Test]
    public void The_actor_of_an_account_is_a_local_person()
    {
        var actor = Actor.Person(Some.Guid(), 4, "ada", Some.Now);
        Assert.That(
            (actor.Type, actor.DomainId, actor.PreferredUsername, actor.Fid),
            Is.EqualTo((ActorType.Person, 4, "ada", (string?)null)));
    }

    [Test]
    public void A_deleted_actor_keeps_its_name_and_is_deleted_once()
    {
        var actor = Actor.Person(Some.Guid(), 4, "ada", Some.Now);
        var service = Actor.Service(Some.Guid(), 4, Some.Now);
        actor.Delete(service, Some.Now);
        actor.Delete(service, Some.Now.AddDays(1));

        Assert.That((actor.PreferredUsername, actor.DeletedDate), Is.EqualTo(("ada", Some.Now)));
        Assert.That(actor.TakeEvents(), Is.EqualTo([new ActorDeleted(actor.Id, service.Id)]));
    }

    [Test]
    public void Whoever_takes_over_from_the_service_actor_says_so()
    {
        var actor = Actor.Person(Some.Guid(), 4, "ada", Some.Now);
        var service = Actor.Service(Some.Guid(), 4, Some.Now);
        actor.TakeOverFrom(service);

        Assert.That(actor.TakeEvents(), Is.EqualTo([new ImportsTakenOver(service.Id, actor.Id)]));
    }
}
