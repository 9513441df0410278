using System.Security.Cryptography;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.Pages;

/// <summary>The files of the pages, inside the program. An address names what is in it, and so can be kept for ever.</summary>
internal static class PageAssets
{
    private static readonly byte[] Bytes = Read("funquail.css");

    /// <summary>Where the style sheet is.</summary>
    public static readonly string Style = $"/assets/{Convert.ToHexStringLower(SHA256.HashData(Bytes))[..16]}/funquail.css";

    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapGet(Style, Get).WithName("pages.style").Open().NotLimited("Each browser asks once.");

    private static FileContentHttpResult Get(HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(Bytes, "text/css; charset=utf-8");
    }

    private static byte[] Read(string name)
    {
        using var resource = typeof(PageAssets).Assembly.GetManifestResourceStream($"FunQuail.Web.Pages.{name}")
            ?? throw new InvalidOperationException($"The program lacks its file {name}.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
