using FunQuail.Domain.Common;

namespace FunQuail.Domain.UnitTests.Common;

[TestFixture]
public sealed class EntityTests
{
    [Test]
    public void A_thing_begins_at_version_one_and_grows_by_one()
    {
        var thing = new Thing();
        Assert.That(thing.Version, Is.EqualTo(1));

        thing.NextVersion();
        Assert.That(thing.Version, Is.EqualTo(2));
    }

    [Test]
    public void Events_are_handed_over_once_and_in_order()
    {
        var thing = new Thing();
        thing.Happen("one");
        thing.Happen("two");

        Assert.That(thing.TakeEvents(), Is.EqualTo([new Happened("one"), new Happened("two")]));
        Assert.That(thing.TakeEvents(), Is.Empty);
    }

    [Test]
    public void An_event_raised_after_the_hand_over_waits_for_the_next()
    {
        var thing = new Thing();
        thing.Happen("one");
        var first = thing.TakeEvents();
        thing.Happen("two");

        Assert.That(first, Has.Count.EqualTo(1));
        Assert.That(thing.TakeEvents(), Is.EqualTo([new Happened("two")]));
    }

    private sealed record Happened(string What) : IDomainEvent;

    private sealed class Thing : Entity
    {
        public void Happen(string what) => Raise(new Happened(what));
    }
}
