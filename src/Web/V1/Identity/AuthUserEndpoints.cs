using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using MediatR;

namespace FunQuail.Web.V1.Identity;

/// <summary>One's account at the address of the library that the original logs in by.</summary>
internal static class AuthUserEndpoints
{
    private static readonly string[] Change = [HttpMethods.Put, HttpMethods.Patch];

    private static readonly Error NameStays = Error.Invalid(
        "account.name_stays", "The name of an account stays as it is.", "username");

    public static void Map(IEndpointRouteBuilder v1)
    {
        var user = v1.MapGroup("auth/user").WithTags("Users").RequiresScope("profile");
        user.MapRead("", Get, "v1.auth.user.get").LimitedAs(RateActions.Wildcard).Produces<AuthUser>();
        user.MapMethods("", Change, Describe).WithName("v1.auth.user.change").LimitedAs(RateActions.Wildcard)
            .Produces<AuthUser>();
    }

    [EndpointSummary("Get one's own account in short")]
    [EndpointDescription("The account that asks.")]
    private static async Task<IResult> Get(Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetOwnAccount(viewer.Account()), ct);
        return V1Reply.Of(found, own => AuthUser.From(viewer.Account(), own.View));
    }

    [EndpointSummary("Repeat one's own account in short")]
    [EndpointDescription("Changes nothing: the name of an account stays, and it has no first and no last name.")]
    private static async Task<IResult> Describe(
        V1Body<AuthUserChange> body, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetOwnAccount(viewer.Account()), ct);
        return found.Succeeded && body.Value.Username is { } name && name != found.Value.View.Username
            ? V1Reply.Refusal(NameStays)
            : V1Reply.Of(found, own => AuthUser.From(viewer.Account(), own.View));
    }
}
