using FunQuail.Infrastructure.Common;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FunQuail.Web.Hosting.Options;

/// <summary>Where the server listens: at this machine alone, unless other addresses are named.</summary>
internal static class ListenAddresses
{
    private const string Default = "http://localhost:5000";

    /// <summary>The addresses of <c>ASPNETCORE_URLS</c>, or the default.</summary>
    /// <exception cref="HostRefusalException">One is no address (exit code 2).</exception>
    public static IReadOnlyList<Uri> Read(IConfiguration configuration)
    {
        foreach (var variable in (string[])["http_ports", "https_ports"])
        {
            if (configuration["urls"] is null && configuration[variable] is { Length: > 0 })
                throw Refuse($"ASPNETCORE_{variable.ToUpperInvariant()} is not read by FunQuail");
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

        return address;
    }

    private static HostRefusalException Refuse(string what) =>
        new($"{what}: set ASPNETCORE_URLS to addresses such as {Default} or http://0.0.0.0:5000.", exitCode: 2);
}
