using System.Security.Cryptography;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.Pages;

/// <summary>The files of the pages, inside the program. An address names what is in it, and so can be kept for ever.</summary>
internal static class PageAssets
{
    private static readonly Asset StyleSheet = Asset.Read("funquail.css", "text/css; charset=utf-8");
    private static readonly Asset CopyScript = Asset.Read("copy.js", "text/javascript; charset=utf-8");

    /// <summary>Where the style sheet is.</summary>
    public static string Style => StyleSheet.Path;

    /// <summary>Where the script is that makes buttons copy. Pages that need it work without it.</summary>
    public static string Copy => CopyScript.Path;

    public static void Map(IEndpointRouteBuilder pages)
    {
        foreach (var asset in new[] { StyleSheet, CopyScript })
            pages.MapGet(asset.Path, asset.Get).WithName("pages." + asset.Name).Open().NotLimited("Each browser asks once.");
    }

    private sealed record Asset(string Name, string Type, byte[] Bytes)
    {
        public string Path { get; } = $"/assets/{Convert.ToHexStringLower(SHA256.HashData(Bytes))[..16]}/{Name}";

        public static Asset Read(string name, string type)
        {
            using var resource = typeof(PageAssets).Assembly.GetManifestResourceStream($"FunQuail.Web.Pages.{name}")
                ?? throw new InvalidOperationException($"The program lacks its file {name}.");
            var bytes = new byte[resource.Length];
            resource.ReadExactly(bytes);
            return new Asset(name, type, bytes);
        }

        public FileContentHttpResult Get(HttpResponse response)
        {
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return TypedResults.Bytes(Bytes, Type);
        }
    }
}
