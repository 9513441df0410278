using FunQuail.Application.Common.Ports;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.WellKnown;

/// <summary>
/// Where other servers learn which NodeInfo documents there are: a JRD (RFC 6415) of links, as the NodeInfo protocol has it.
/// </summary>
internal static class NodeInfoDiscovery
{
    private const string Relation = "http://nodeinfo.diaspora.software/ns/schema/";

    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void MapNodeInfo(this IEndpointRouteBuilder routes) => routes
        .MapMethods("/.well-known/nodeinfo", Read, Get)
        .WithName("well-known.nodeinfo.get")
        .Open()
        .NotLimited("Servers find each other by it, and it is a constant.")
        .ExcludeFromDescription();

    private static JsonHttpResult<NodeInfoLinks> Get(IEnumerable<NodeInfoAddress> documents, PublicAddress server) =>
        TypedResults.Json(new NodeInfoLinks(
            [.. documents.Select(document => new NodeInfoLink(Relation + document.Version, server.At(document.Path)))]));

    private sealed record NodeInfoLinks(IReadOnlyList<NodeInfoLink> Links);

    private sealed record NodeInfoLink(string Rel, string Href);
}
