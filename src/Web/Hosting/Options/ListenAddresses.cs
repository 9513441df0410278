using System.Net;
using FunQuail.Infrastructure.Common;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FunQuail.Web.Hosting.Options;

/// <summary>Where the server listens. Until there are accounts everybody may read, so only this machine may ask.</summary>
internal static class ListenAddresses
{
    private const string Default = "http://localhost:5000";

    /// <summary>The addresses of <c>ASPNETCORE_URLS</c>, or the default.</summary>
    /// <exception cref="HostRefusalException">One is no address, or is open to other machines (exit code 2).</exception>
    public static IReadOnlyList<Uri> Read(IConfiguration configuration)
    {
        foreach (var variable in (string[])["http_ports", "https_ports"])
        {
            if (configuration["urls"] is null && configuration[variable] is { Length: > 0 })
                throw Refuse($"ASPNETCORE_{variable.ToUpperInvariant()} opens a port to every machine");
        }

        if (configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
            throw Refuse("Kestrel__Endpoints is not read by FunQuail");

        var given = configuration["urls"] is { Length: > 0 } urls ? urls : Default;
        return [.. given.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse)];
    }

    /// <summary>Where the running server is reached, with the port it got; the default while none runs.</summary>
    public static Uri Bound(IServiceProvider services) =>
        new(services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? Default);

    private static Uri Parse(string given)
    {
        // "http://*:80" and "http://+:80" are meant for every machine, and are no URIs.
        var isUri = Uri.TryCreate(
            given.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal),
            UriKind.Absolute, out var address);
        if (!isUri || address!.Scheme is not ("http" or "https"))
            throw Refuse($"\"{given}\" in ASPNETCORE_URLS is not an address");

        return IsThisMachine(address) ? address : throw Refuse(
            $"ASPNETCORE_URLS asks to listen at {given}, which other machines can reach, and FunQuail has no accounts "
            + "yet to keep them out");
    }

    private static bool IsThisMachine(Uri address) =>
        address.Host is "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static HostRefusalException Refuse(string what) =>
        new($"{what}: set ASPNETCORE_URLS to an address of this machine, such as {Default}.", exitCode: 2);
}
