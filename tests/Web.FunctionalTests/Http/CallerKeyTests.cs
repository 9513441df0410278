using System.Net;
using FunQuail.Application.Common.Security;
using FunQuail.Web.Http;

namespace FunQuail.Web.FunctionalTests.Http;

internal sealed class CallerKeyTests
{
    [TestCase("192.0.2.1", "192.0.2.1", ExpectedResult = true)]
    [TestCase("192.0.2.1", "192.0.2.2", ExpectedResult = false)]
    [TestCase("192.0.2.1", "::ffff:192.0.2.1", ExpectedResult = true)]
    [TestCase("2001:db8::1", "2001:db8::ffff:2", ExpectedResult = true, TestName = "A household's network is one caller")]
    [TestCase("2001:db8:0:1::1", "2001:db8:0:2::1", ExpectedResult = false)]
    public bool The_unknown_share_a_limit_by_address(string one, string other) =>
        CallerKey.Of(Viewer.Anonymous, IPAddress.Parse(one)) == CallerKey.Of(Viewer.Anonymous, IPAddress.Parse(other));

    [Test]
    public void An_account_has_a_limit_of_its_own_wherever_it_is()
    {
        var home = CallerKey.Of(Viewer.Anonymous with { AccountId = 7 }, IPAddress.Parse("192.0.2.1"));

        Assert.That(CallerKey.Of(Viewer.Anonymous with { AccountId = 7 }, IPAddress.Parse("192.0.2.2")), Is.EqualTo(home));
        Assert.That(CallerKey.Of(Viewer.Anonymous with { AccountId = 8 }, IPAddress.Parse("192.0.2.1")), Is.Not.EqualTo(home));
        Assert.That(CallerKey.Of(Viewer.Anonymous, null), Is.Not.EqualTo(home));
    }
}
