using FunQuail.Application.Identity.Credentials;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.Pages.Identity;
using MediatR;

namespace FunQuail.Web.Pages.Settings;

/// <summary>Another password, for somebody who knows the present one.</summary>
internal static class PasswordEndpoints
{
    public static void Map(IEndpointRouteBuilder settings)
    {
        settings.MapGet("/password", Ask).WithName("pages.settings.password");
        settings.MapPost("/password", ChangeAsync).WithName("pages.settings.password.post")
            .LimitedAs(RateActions.PasswordChange);
    }

    private static IResult Ask() => Show([]);

    private static async Task<IResult> ChangeAsync(IFormCollection form, Owner owner, IMediator app, CancellationToken ct)
    {
        var command = new ChangePassword(
            owner.AccountId, form["current"].ToString(), form["password"].ToString(), owner.SessionGuid);
        var refusals = Owner.Refusals(await app.Send(command, ct), "current");
        return refusals.Count == 0 ? PageSessions.SeeOther("/settings?done=password") : Show(refusals);
    }

    private static IResult Show(IReadOnlyList<Error> errors) =>
        Page.Of<PasswordPage>(Page.StatusOf(errors), (nameof(PasswordPage.Errors), errors));
}
