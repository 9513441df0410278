using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Profile;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.V2.Bodies;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Identity;

/// <summary>How people look, and how they like it here.</summary>
internal static class ProfileEndpoints
{
    public static void Map(IEndpointRouteBuilder v2)
    {
        var me = v2.MapCollection("users/me", "Users").RequiresScope("profile").MakesAnew();
        me.MapWrite(HttpMethods.Put, "avatar", SetAvatar, "v2.users.me.avatar.replace");
        me.MapWrite(HttpMethods.Delete, "avatar", RemoveAvatar, "v2.users.me.avatar.delete");
        me.MapRead("settings", GetSettings, "v2.users.me.settings.get");
        me.MapWrite(HttpMethods.Patch, "settings", ChangeSettings, "v2.users.me.settings.update");
    }

    [EndpointSummary("Show a picture of oneself")]
    [EndpointDescription("The body is the picture's file: JPEG, PNG, GIF or WebP of at most 16 MiB and 50 megapixels.")]
    private static async Task<Results<ChangedReply<OwnAccount>, RefusalReply>> SetAvatar(
        V2Picture picture, IfMatch condition, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var shown = await app.Send(new SetAvatar(viewer.Account(), picture.Content, condition.Versions), ct);
        return await V2Reply.ChangedAsync(shown, () => app.Send(new GetOwnAccount(viewer.Account()), ct));
    }

    [EndpointSummary("Show no picture of oneself")]
    [EndpointDescription("Where there is none, there is none afterwards.")]
    private static async Task<Results<DoneReply, RefusalReply>> RemoveAvatar(
        IfMatch condition, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var removed = await app.Send(new SetAvatar(viewer.Account(), null, condition.Versions), ct);
        return V2Reply.Done(removed);
    }

    [EndpointSummary("Get one's settings")]
    [EndpointDescription("What clients have put here. The server reads nothing from it.")]
    private static async Task<Results<ItemReply<AccountSettings>, RefusalReply>> GetSettings(
        Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetSettings(viewer.Account()), ct);
        return V2Reply.Item(found);
    }

    [EndpointSummary("Change one's settings")]
    [EndpointDescription(
        "Any JSON object, as a merge patch: null removes a member, an object changes one that is an object, everything else " +
        "replaces. All settings together take at most 32,768 characters.")]
    private static async Task<Results<ChangedReply<AccountSettings>, RefusalReply>> ChangeSettings(
        V2Object<AccountSettings> body, IfMatch condition, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var changed = await app.Send(new ChangeSettings(viewer.Account(), body.Value, condition.Versions), ct);
        return await V2Reply.ChangedAsync(changed, () => app.Send(new GetSettings(viewer.Account()), ct));
    }
}
