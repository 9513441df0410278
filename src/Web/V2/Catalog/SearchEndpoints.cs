using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Common.Security;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Catalog;

internal static class SearchEndpoints
{
    public static void Map(IEndpointRouteBuilder v2) =>
        v2.MapCollection("search-results", "Search").MapRead("", List, "v2.search-results.list").RequiresScope("libraries")
            .LimitedAs(RateActions.Wildcard);

    [EndpointSummary("Search")]
    [EndpointDescription("What has all the words, of whatever type, the best first.")]
    private static async Task<Results<ListReply<SearchHit>, RefusalReply>> List(
        [AsParameters] PageParameters page, [AsParameters] SearchParameters search, Viewer viewer, IMediator app,
        CancellationToken ct)
    {
        var found = await app.Send(
            new SearchCatalog(SearchText.From(search.Q), search.Kinds(), page.Ordered(), viewer), ct);
        return V2Reply.List(found);
    }
}
