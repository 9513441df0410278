using FunQuail.Application.Identity.Accounts;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.V1.OpenApi;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V1.Identity;

/// <summary>Making an account for oneself, and showing that its e-mail address is one's own.</summary>
internal static class RegistrationEndpoints
{
    public static void Map(IEndpointRouteBuilder v1)
    {
        var registration = v1.MapGroup("auth/registration").WithTags("Registration").Open();
        registration.MapPost("", Register).WithName("v1.auth.registration").LimitedAs(RateActions.SignUp)
            .Produces(StatusCodes.Status204NoContent).MayRefuse(StatusCodes.Status403Forbidden);
        registration.MapPost("verify-email", Confirm).WithName("v1.auth.registration.verify-email")
            .LimitedAs(RateActions.VerifyEmail).Produces<Said>().MayRefuse(StatusCodes.Status404NotFound);
        registration.MapRead("account-confirm-email/{key}", LeadToPage, "v1.auth.registration.account-confirm-email")
            .LimitedAs(RateActions.Wildcard).ExcludeFromDescription();
    }

    /// <summary>
    /// 204, and not the 201 of servers where nobody comes in before the address is confirmed: here that may come later.
    /// </summary>
    [EndpointSummary("Register")]
    [EndpointDescription(
        "Makes an account, as far as the server lets people in; an invitation opens every server. A message is sent to the " +
        "address, with a link that confirms it. Where a moderator decides, the account waits.")]
    private static async Task<IResult> Register(V1Body<NewUser> body, IMediator app, CancellationToken ct)
    {
        if (body.Value.Password1 != body.Value.Password2)
            return V1Reply.Refusal(AccountRefusals.PasswordsDiffer("password2"));

        var made = await app.Send(body.Value.ToCommand(), ct);
        return made.Succeeded
            ? TypedResults.NoContent()
            : V1Reply.Refusal(made.Errors.Named(("userName", "username"), ("password", "password1")));
    }

    [EndpointSummary("Confirm an e-mail address")]
    [EndpointDescription("The key is what the link in the message holds. It works once.")]
    private static async Task<IResult> Confirm(V1Body<EmailKey> body, IMediator app, CancellationToken ct)
    {
        var confirmed = await app.Send(new ConfirmEmail(body.Value.Key), ct);
        if (confirmed.Succeeded) return V1Reply.Detail("ok");

        var isUnknown = confirmed.Errors[0].Kind is ErrorKind.Invalid;
        return V1Reply.Refusal(isUnknown ? [Error.NotFound("account.bad_link", V1Errors.NotFound)] : confirmed.Errors);
    }

    /// <summary>Where links of the original's messages lead. The link itself does nothing.</summary>
    private static RedirectHttpResult LeadToPage(string key) =>
        TypedResults.Redirect($"/confirm?token={Uri.EscapeDataString(key)}");
}
