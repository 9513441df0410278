using System.Net;
using FunQuail.Domain.Common;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace FunQuail.Web.Http;

/// <summary>Whose word is taken for where a request comes from (<c>X-Forwarded-For</c>).</summary>
/// <param name="Networks">Where they are.</param>
internal sealed record TrustedProxies(IReadOnlyList<IPNetwork> Networks)
{
    private const string Nobody = "none";

    private static readonly IReadOnlyList<IPNetwork> ThisMachine = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

    /// <summary>Reads what the settings say.</summary>
    /// <param name="given">Addresses and networks with commas between; <c>none</c>; null for this machine.</param>
    public static Result<TrustedProxies> Read(string? given)
    {
        if (given is null) return new TrustedProxies(ThisMachine);
        if (given == Nobody) return new TrustedProxies([]);

        var networks = new List<IPNetwork>();
        foreach (var one in given.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (NetworkOf(one) is not { } network) return BadNetwork(one);

            networks.Add(network);
        }

        return new TrustedProxies(networks);
    }

    private static IPNetwork? NetworkOf(string text)
    {
        if (IPNetwork.TryParse(text, out var network)) return network;

        return IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }

    private static Error BadNetwork(string given) => Error.Invalid(
        "trusted_proxies.bad_network", $"\"{given}\" is neither an address nor a network such as 10.0.0.0/8.");
}

/// <summary>Makes a request's address that of whoever sent it, also when a proxy stands between.</summary>
internal static class ClientAddresses
{
    /// <summary>From the nearest proxy outwards, as long as each is trusted: what others have put in is not believed.</summary>
    public static IApplicationBuilder UseClientAddresses(this IApplicationBuilder app)
    {
        var proxies = app.ApplicationServices.GetRequiredService<TrustedProxies>();
        if (proxies.Networks.Count == 0) return app;

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in proxies.Networks) options.KnownIPNetworks.Add(network);
        return app.UseForwardedHeaders(options);
    }
}
