using System.ComponentModel;
using FunQuail.Application.Catalog.Licenses;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Catalog;

internal static class LicenseEndpoints
{
    public static void Map(IEndpointRouteBuilder v2)
    {
        var licenses = v2.MapCollection("licenses", "Licenses").RequiresScope("libraries");
        licenses.MapRead("", List, "v2.licenses.list");
        licenses.MapRead("{code}", Get, "v2.licenses.get");
    }

    [EndpointSummary("List licenses")]
    [EndpointDescription("The terms under which something here may be used.")]
    private static async Task<Results<ListReply<BaseLicense>, RefusalReply>> List(
        [AsParameters] PageParameters page, [AsParameters] LicenseParameters licenses, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new ListLicenses(page.Ordered(licenses.Ordering)), ct);
        return V2Reply.List(found);
    }

    [EndpointSummary("Get one license")]
    [EndpointDescription("The license with how much is under it.")]
    private static async Task<Results<ItemReply<FullLicense>, RefusalReply>> Get(
        [Description("The license's SPDX identifier, in whatever case.")] string code, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetLicense(code), ct);
        return V2Reply.Item(found);
    }
}
