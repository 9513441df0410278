using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using MediatR;

namespace FunQuail.Web.V1.Identity;

/// <summary>What people do with their own accounts.</summary>
internal static class OwnAccountEndpoints
{
    private static readonly Error NotConfirmed = Error.Invalid(
        "account.not_confirmed", "Confirm that the account is to be deleted.", "confirm");

    public static void Map(IEndpointRouteBuilder users, string name)
    {
        var own = users.MapGroup("").WithTags("Users").RequiresScope("profile");
        own.MapDelete("me", Delete).WithName($"{name}.me.delete").LimitedAs(RateActions.Destroy)
            .Produces(StatusCodes.Status204NoContent);
        own.MapPost("change-email", ChangeEmail).WithName($"{name}.change-email").RequiresScope("security")
            .LimitedAs(RateActions.PasswordChange).Produces(StatusCodes.Status204NoContent);
    }

    [EndpointSummary("Delete one's own account")]
    [EndpointDescription(
        "Deletes the account that asks, and everything that belongs to it, at once and for ever. Its name stays taken. The " +
        "only administrator cannot go.")]
    private static async Task<IResult> Delete(
        V1Body<Deletion> body, Viewer viewer, IMediator app, CancellationToken ct)
    {
        if (!body.Value.Confirm) return V1Reply.Refusal(NotConfirmed);

        var deleted = await app.Send(new DeleteAccount(viewer.Account(), body.Value.Password), ct);
        return V1Reply.NoContent(AccountRefusals.Of(deleted));
    }

    [EndpointSummary("Change one's e-mail address")]
    [EndpointDescription("Sends a link to the address. It becomes the account's when the link is opened.")]
    private static async Task<IResult> ChangeEmail(
        V1Body<EmailChange> body, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var sent = await app.Send(new ChangeEmail(viewer.Account(), body.Value.Password, body.Value.Email.Trim()), ct);
        return V1Reply.NoContent(AccountRefusals.Of(sent));
    }
}
