using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using MediatR;

namespace FunQuail.Web.V1.Identity;

/// <summary>The secret for Subsonic's clients, which this server does not serve: it says so as the original does.</summary>
internal static class SubsonicTokenEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Delete];

    public static void Map(IEndpointRouteBuilder users, string name) => users
        .MapMethods("{username}/subsonic-token", Methods, Refuse).WithName($"{name}.subsonic-token")
        .RequiresScope("security").LimitedAs(RateActions.Wildcard).ExcludeFromDescription();

    private static async Task<IResult> Refuse(string username, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetOwnAccount(viewer.Account()), ct);
        return found.Succeeded && found.Value.View.Username.Equals(username, StringComparison.OrdinalIgnoreCase)
            ? TypedResults.StatusCode(StatusCodes.Status405MethodNotAllowed)
            : V1Reply.Refusal(AccountRefusals.NotYours);
    }
}
