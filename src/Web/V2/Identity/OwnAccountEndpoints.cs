using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Credentials;
using FunQuail.Application.Identity.Profile;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Application.Library.Quotas;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.V2.Bodies;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Identity;

/// <summary>What people do with their own accounts. Whatever guards an account takes somebody in person.</summary>
internal static class OwnAccountEndpoints
{
    public const string Address = V2Api.Prefix + "/users/me";

    public static void Map(IEndpointRouteBuilder v2)
    {
        var me = v2.MapCollection("users/me", "Users").RequiresScope("security").MakesAnew();
        me.MapRead("", Get, "v2.users.me.get").RequiresScope("profile");
        me.MapWrite(HttpMethods.Patch, "", Change, "v2.users.me.update").RequiresScope("profile");
        me.MapWrite(HttpMethods.Delete, "", Delete, "v2.users.me.delete").MayRefuse(StatusCodes.Status409Conflict);
        me.MapWrite(HttpMethods.Post, "password", SetPassword, "v2.users.me.password.create")
            .LimitedAs(RateActions.PasswordChange);
        me.MapWrite(HttpMethods.Post, "email", SetEmail, "v2.users.me.email.create").LimitedAs(RateActions.PasswordChange);
        me.MapRead("quota", GetQuota, "v2.users.me.quota.get").RequiresScope("profile");
        me.MapRead("audio-token", GetAudioToken, "v2.users.me.audio_token.get")
            .RequiresScope("libraries", ofAccount: true).WithSecrets();
        me.MapRead("sessions", Sessions, "v2.users.me.sessions.list");
        me.MapWrite(HttpMethods.Delete, "sessions/{guid:guid}", EndSession, "v2.users.me.sessions.delete");
    }

    [EndpointSummary("Get one's own account")]
    [EndpointDescription("The account that asks, as its owner sees it.")]
    private static async Task<Results<ItemReply<OwnAccount>, RefusalReply>> Get(
        Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetOwnAccount(viewer.Account()), ct);
        return V2Reply.Item(found);
    }

    [EndpointSummary("Change one's own account")]
    [EndpointDescription("What is left out stays; a name or a summary of null goes.")]
    private static async Task<Results<ChangedReply<OwnAccount>, RefusalReply>> Change(
        V2Body<ProfileChange> body, IfMatch condition, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var asked = body.Value;
        var changed = await app.Send(
            new ChangeProfile(viewer.Account(), condition.Versions)
            {
                Name = body.Change(nameof(asked.Name), asked.Name),
                Summary = body.Change(nameof(asked.Summary), asked.Summary),
                PrivacyLevel = asked.PrivacyLevel,
            },
            ct);
        return await V2Reply.ChangedAsync(changed, () => app.Send(new GetOwnAccount(viewer.Account()), ct));
    }

    [EndpointSummary("Delete one's own account")]
    [EndpointDescription(
        "Deletes the account that asks, and everything that belongs to it, at once and for ever. Its name stays taken. The " +
        "only administrator cannot go.")]
    private static async Task<Results<DoneReply, RefusalReply>> Delete(
        V2Body<PasswordProof> body, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var deleted = await app.Send(new DeleteAccount(viewer.Account(), body.Value.Password), ct);
        return PasswordReply.Of(deleted);
    }

    [EndpointSummary("Change one's password")]
    [EndpointDescription("Ends all sessions but the one that asks.")]
    private static async Task<Results<DoneReply, RefusalReply>> SetPassword(
        V2Body<PasswordChange> body, Viewer viewer, RequestViewer request, IMediator app, CancellationToken ct)
    {
        var change = new ChangePassword(viewer.Account(), body.Value.Password, body.Value.NewPassword, request.Session);
        var changed = await app.Send(change, ct);
        return PasswordReply.Of(changed);
    }

    [EndpointSummary("Change one's e-mail address")]
    [EndpointDescription("Sends a link to the address. It becomes the account's when the link is opened.")]
    private static async Task<Results<DoneReply, RefusalReply>> SetEmail(
        V2Body<EmailChange> body, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var sent = await app.Send(new ChangeEmail(viewer.Account(), body.Value.Password, body.Value.Email), ct);
        return PasswordReply.Of(sent);
    }

    [EndpointSummary("Get how much room one's files take")]
    [EndpointDescription("The bytes of all files that the account has added, and the bytes that it may.")]
    private static async Task<Results<ItemReply<Quota>, RefusalReply>> GetQuota(
        Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetQuota(viewer), ct);
        return V2Reply.Unversioned(found);
    }

    [EndpointSummary("Get a token for audio addresses")]
    [EndpointDescription(
        "For players that are handed an address and send no headers: `?token=` of `recordings/{guid}/audio` takes it, and " +
        "nothing else does. It lasts three days, reads what the account may read, and ends with the next change of " +
        "the password.")]
    private static async Task<Results<ItemReply<ListenPass>, RefusalReply>> GetAudioToken(
        Viewer viewer, IMediator app, CancellationToken ct)
    {
        var signed = await app.Send(new GetListenToken(viewer.Account()), ct);
        return V2Reply.Unversioned(signed);
    }

    [EndpointSummary("List one's sessions")]
    [EndpointDescription("Where the account is logged in, the session that was used last first. The list is given whole.")]
    private static async Task<Results<ListReply<BaseSession>, RefusalReply>> Sessions(
        Viewer viewer, RequestViewer request, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new ListSessions(viewer.Account(), request.Session), ct);
        return V2Reply.Whole(found);
    }

    [EndpointSummary("End one of one's sessions")]
    [EndpointDescription("Whoever uses the session has to log in again. Ending the one that asks is logging out.")]
    private static async Task<Results<DoneReply, RefusalReply>> EndSession(
        Guid guid, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var ended = await app.Send(new EndSession(viewer.Account(), guid), ct);
        return V2Reply.Done(ended);
    }
}
