using FunQuail.Application.Identity.Accounts;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.V2.Bodies;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Identity;

internal static class UserEndpoints
{
    public static void Map(IEndpointRouteBuilder v2)
    {
        var users = v2.MapCollection("users", "Users");
        users.MapWrite(HttpMethods.Post, "", Register, "v2.users.create").Open().LimitedAs(RateActions.SignUp)
            .MayRefuse(StatusCodes.Status403Forbidden, StatusCodes.Status409Conflict);
    }

    [EndpointSummary("Register")]
    [EndpointDescription(
        "Makes an account, as far as the server lets people in: `registration` of `instance/about` tells. An invitation opens " +
        "every server. A message is sent to the address, with a link that confirms it.")]
    private static async Task<Results<CreatedReply<RegisteredUser>, RefusalReply>> Register(
        V2Body<NewUser> body, IMediator app, CancellationToken ct)
    {
        var asked = body.Value;
        var made = await app.Send(new RegisterAccount(asked.Username, asked.Email, asked.Password, asked.Invitation), ct);
        return V2Reply.Created(made, account => RegisteredUser.Of(account, asked), _ => OwnAccountEndpoints.Address);
    }
}
