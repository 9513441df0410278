using FunQuail.Web.Http;

namespace FunQuail.Web.FunctionalTests.Http;

internal sealed class TrustedProxiesTests
{
    [TestCase(null, "127.0.0.0/8,::1/128")]
    [TestCase("none", "")]
    [TestCase("192.0.2.7", "192.0.2.7/32")]
    [TestCase("10.0.0.0/8, 2001:db8::1", "10.0.0.0/8,2001:db8::1/128")]
    public void Proxies_are_addresses_and_networks(string? given, string networks) =>
        Assert.That(string.Join(',', TrustedProxies.Read(given).Value.Networks), Is.EqualTo(networks));

    [TestCase("proxy.example")]
    [TestCase("10.0.0.0/40")]
    [TestCase("127.0.0.1,all")]
    public void Anything_else_is_refused(string given) =>
        Assert.That(TrustedProxies.Read(given).Errors.Single().Code, Is.EqualTo("trusted_proxies.bad_network"));
}
