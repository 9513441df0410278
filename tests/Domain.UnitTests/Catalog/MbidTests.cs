using FunQuail.Domain.Catalog;

namespace FunQuail.Domain.UnitTests.Catalog;

[TestFixture]
public sealed class MbidTests
{
    [Test]
    public void Nothing_and_the_empty_guid_are_no_identifier()
    {
        Assert.That(Mbid.From(null), Is.Null);
        Assert.That(Mbid.From(Guid.Empty), Is.Null);
    }

    [Test]
    public void An_identifier_is_its_guid()
    {
        var guid = new Guid("0383dadf-2a4e-4d10-a46a-e9e041da8eb3");
        Assert.That(Mbid.From(guid)!.Value.Value, Is.EqualTo(guid));
        Assert.That(Mbid.From(guid).ToString(), Is.EqualTo("0383dadf-2a4e-4d10-a46a-e9e041da8eb3"));
    }
}
