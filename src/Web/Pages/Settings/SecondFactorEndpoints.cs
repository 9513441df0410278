using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.SecondFactor;
using FunQuail.Domain.Common;
using FunQuail.Web.Pages.Identity;
using FunQuail.Web.Pages.Layout;
using MediatR;

namespace FunQuail.Web.Pages.Settings;

/// <summary>Codes of an app, asked for beside the password from then on.</summary>
internal static class SecondFactorEndpoints
{
    public static void Map(IEndpointRouteBuilder settings)
    {
        settings.MapGet("/two-factor", AskAsync).WithName("pages.settings.two-factor");
        settings.MapPost("/two-factor", EnrolAsync).WithName("pages.settings.two-factor.post");
        settings.MapPost("/two-factor/confirm", ConfirmAsync).WithName("pages.settings.two-factor.confirm.post");
        settings.MapPost("/two-factor/disable", DisableAsync).WithName("pages.settings.two-factor.disable.post");
    }

    private static async Task<IResult> AskAsync(Owner owner, IMediator app, CancellationToken ct)
    {
        var account = await app.Send(new GetOwnAccount(owner.AccountId), ct);
        return account.Succeeded
            ? Show(account.Value.View.TwoFactorEnabled, [])
            : RefusedPage.NotFound(account.Errors[0].Message);
    }

    private static async Task<IResult> EnrolAsync(IFormCollection form, Owner owner, IMediator app, CancellationToken ct)
    {
        var enrolment = await app.Send(new EnrolSecondFactor(owner.AccountId, form["password"].ToString()), ct);
        if (!enrolment.Succeeded) return Show(isOn: false, enrolment.Errors);
        return enrolment.Value is { Key: { } key, Uri: { } uri }
            ? ShowKey(key, uri, [])
            : Show(isOn: false, Owner.Refusals(enrolment.Value.Refusal));
    }

    private static async Task<IResult> ConfirmAsync(IFormCollection form, Owner owner, IMediator app, CancellationToken ct)
    {
        var codes = await app.Send(new ConfirmSecondFactor(owner.AccountId, form["code"].ToString().Trim()), ct);
        if (codes.Succeeded) return Page.Of<RecoveryCodesPage>((nameof(RecoveryCodesPage.Codes), codes.Value));

        // The key is not to be had again, and the app has it already.
        return ShowKey(null, null, codes.Errors);
    }

    private static async Task<IResult> DisableAsync(IFormCollection form, Owner owner, IMediator app, CancellationToken ct)
    {
        var command = new DisableSecondFactor(owner.AccountId, form["password"].ToString());
        var refusals = Owner.Refusals(await app.Send(command, ct));
        return refusals.Count == 0 ? PageSessions.SeeOther("/settings?done=two-factor-off") : Show(isOn: true, refusals);
    }

    private static IResult Show(bool isOn, IReadOnlyList<Error> errors) => Page.Of<TwoFactorPage>(
        Page.StatusOf(errors), (nameof(TwoFactorPage.IsOn), isOn), (nameof(TwoFactorPage.Errors), errors));

    private static IResult ShowKey(string? key, string? uri, IReadOnlyList<Error> errors) => Page.Of<EnrolmentPage>(
        Page.StatusOf(errors),
        (nameof(EnrolmentPage.Key), key),
        (nameof(EnrolmentPage.Uri), uri),
        (nameof(EnrolmentPage.Errors), errors));
}
