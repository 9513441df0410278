using System.Globalization;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Credentials;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using MediatR;

namespace FunQuail.Web.V1.Identity;

/// <summary>Other passwords, for whoever knows the present one and for whoever forgot it.</summary>
internal static class PasswordEndpoints
{
    private static readonly Error WrongAccount = Error.Invalid("account.bad_link", "Invalid value", "uid");

    public static void Map(IEndpointRouteBuilder v1)
    {
        var auth = v1.MapGroup("auth").WithTags("Passwords");
        // What guards an account takes somebody in person, and no application.
        auth.MapPost("password/change", Change).WithName("v1.auth.password.change").RequiresScope("security")
            .LimitedAs(RateActions.PasswordChange).Produces<Said>();
        auth.MapPost("registration/change-password", Change).WithName("v1.auth.registration.change-password")
            .RequiresScope("security").LimitedAs(RateActions.PasswordChange).Produces<Said>();
        auth.MapPost("password/reset", Request).WithName("v1.auth.password.reset").Open()
            .LimitedAs(RateActions.PasswordReset).Produces<Said>();
        auth.MapPost("password/reset/confirm", Reset).WithName("v1.auth.password.reset.confirm").Open()
            .LimitedAs(RateActions.PasswordResetConfirm).Produces<Said>();
    }

    [EndpointSummary("Change one's password")]
    [EndpointDescription("Ends all sessions but the one that asks.")]
    private static async Task<IResult> Change(
        V1Body<PasswordChange> body, Viewer viewer, RequestViewer request, IMediator app, CancellationToken ct)
    {
        var asked = body.Value;
        if (asked.NewPassword1 != asked.NewPassword2) return V1Reply.Refusal(AccountRefusals.PasswordsDiffer("new_password2"));

        var changed = AccountRefusals.Of(await app.Send(
            new ChangePassword(viewer.Account(), asked.OldPassword, asked.NewPassword1, request.Session), ct));
        return changed.Succeeded
            ? V1Reply.Detail("New password has been saved.")
            : V1Reply.Refusal(changed.Errors.Named(("password", "old_password"), ("newPassword", "new_password2")));
    }

    [EndpointSummary("Ask for another password")]
    [EndpointDescription("Sends a link to the address, if it is an account's. The answer does not tell whether it is.")]
    private static async Task<IResult> Request(V1Body<ForgottenPassword> body, IMediator app, CancellationToken ct)
    {
        var requested = await app.Send(new RequestPasswordReset(body.Value.Email.Trim()), ct);
        return requested.Succeeded
            ? V1Reply.Detail("Password reset e-mail has been sent.")
            : V1Reply.Refusal(requested.Errors);
    }

    [EndpointSummary("Set another password by what came by mail")]
    [EndpointDescription("The token is what the link in the message holds. It works once, and ends all sessions.")]
    private static async Task<IResult> Reset(V1Body<PasswordReset> body, IMediator app, CancellationToken ct)
    {
        var asked = body.Value;
        if (asked.NewPassword1 != asked.NewPassword2) return V1Reply.Refusal(AccountRefusals.PasswordsDiffer("new_password2"));

        var account = AccountOf(asked.Uid);
        if (account is null && !string.IsNullOrEmpty(asked.Uid)) return V1Reply.Refusal(WrongAccount);

        var reset = await app.Send(new ResetPassword(asked.Token, asked.NewPassword1, account), ct);
        return reset.Succeeded
            ? V1Reply.Detail("Password has been reset with the new password.")
            : V1Reply.Refusal(reset.Errors.Named(("password", "new_password2")));
    }

    /// <summary>The number behind a <c>uid</c>; null when there is none.</summary>
    private static int? AccountOf(string? uid)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (uid is null || uid.Length > bytes.Length) return null;

        var padded = uid.Replace('-', '+').Replace('_', '/').PadRight((uid.Length + 3) / 4 * 4, '=');
        return Convert.TryFromBase64String(padded, bytes, out var length)
            && int.TryParse(bytes[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? id
                : null;
    }
}
