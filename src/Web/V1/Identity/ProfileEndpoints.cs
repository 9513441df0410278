using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Profile;
using FunQuail.Application.Library.Quotas;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using MediatR;

namespace FunQuail.Web.V1.Identity;

/// <summary>How people look, and how they like it here.</summary>
internal static class ProfileEndpoints
{
    private static readonly string[] Update = [HttpMethods.Put, HttpMethods.Patch];

    /// <summary>Without it an application would come by the library through the account.</summary>
    private const string ListenScope = "read:libraries";

    private static readonly Error NoSuchPicture = Error.Invalid(
        "attachment.not_found", "There is no such picture of yours: set one on the page /settings.", "avatar");

    public static void Map(IEndpointRouteBuilder users, string name)
    {
        var own = users.MapGroup("").WithTags("Users").RequiresScope("profile");
        own.MapRead("me", Get, $"{name}.me.get").LimitedAs(RateActions.Wildcard).Produces<Me>();
        own.MapPost("settings", ChangeSettings).WithName($"{name}.settings").LimitedAs(RateActions.Wildcard)
            .Produces<AccountSettings>();
        own.MapMethods("{username}", Update, Describe).WithName($"{name}.change").LimitedAs(RateActions.Update)
            .Produces<Profile>();
    }

    [EndpointSummary("Get one's own account")]
    [EndpointDescription("The account that asks, as its owner sees it, with a token for audio by its address alone.")]
    private static async Task<IResult> Get(
        HttpResponse response, Viewer viewer, PublicAddress server, IMediator app, CancellationToken ct)
    {
        var account = await app.Send(new GetOwnAccount(viewer.Account()), ct);
        if (!account.Succeeded) return V1Reply.Refusal(account.Errors);

        var settings = await app.Send(new GetSettings(viewer.Account()), ct);
        var quota = await app.Send(new GetQuota(viewer), ct);
        var listen = viewer.Scopes.Contains(ListenScope)
            ? (await app.Send(new GetListenToken(viewer.Account()), ct)).Value.Token : null;
        response.Headers.CacheControl = "no-store";
        return V1Reply.Json(Me.From(
            viewer.Account(), server.Domain, account.Value.View, quota.Value, settings.Value.View, listen));
    }

    [EndpointSummary("Change one's settings")]
    [EndpointDescription(
        "Any JSON object, which is merged into what is there; null removes. The server reads nothing from it. The answer has " +
        "all settings.")]
    private static async Task<IResult> ChangeSettings(
        V1Object<AccountSettings> body, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var changed = await app.Send(new ChangeSettings(viewer.Account(), body.Value), ct);
        return changed.Succeeded
            ? V1Reply.Of(await app.Send(new GetSettings(viewer.Account()), ct), settings => settings.View)
            : V1Reply.Refusal(changed.Errors);
    }

    [EndpointSummary("Say something else of oneself")]
    [EndpointDescription("What is left out stays. Nobody else is described anew.")]
    private static async Task<IResult> Describe(
        string username, V1Body<ProfileFields> body, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var account = await app.Send(new GetOwnAccount(viewer.Account()), ct);
        if (!account.Succeeded || !IsNamed(username, account.Value.View)) return V1Reply.Refusal(AccountRefusals.NotYours);

        var changesPicture = body.Gives(nameof(ProfileFields.Avatar)) && !Shows(body.Value.Avatar, account.Value.View);
        if (changesPicture && !string.IsNullOrEmpty(body.Value.Avatar)) return V1Reply.Refusal(NoSuchPicture);

        var changed = await app.Send(CommandOf(body, viewer.Account()) with { RemovesAvatar = changesPicture }, ct);
        return changed.Succeeded
            ? V1Reply.Of(await app.Send(new GetOwnAccount(viewer.Account()), ct), own => Profile.From(own.View))
            : V1Reply.Refusal(changed.Errors);
    }

    private static bool IsNamed(string username, OwnAccount account) =>
        account.Username.Equals(username, StringComparison.OrdinalIgnoreCase);

    private static bool Shows(string? avatar, OwnAccount account) =>
        string.IsNullOrEmpty(avatar) ? account.Avatar is null
        : Guid.TryParse(avatar, out var guid) && account.Avatar?.Guid == guid;

    private static ChangeProfile CommandOf(V1Body<ProfileFields> body, int account) => new(account)
    {
        Name = body.Value.Name is { } name ? Change.To(NothingFor(name.Trim())) : default,
        Summary = body.Gives(nameof(ProfileFields.Summary))
            ? Change.To(NothingFor(body.Value.Summary?.Text)) : default,
        PrivacyLevel = body.Value.PrivacyLevel,
    };

    private static string? NothingFor(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
