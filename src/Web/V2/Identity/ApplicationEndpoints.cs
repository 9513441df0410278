using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Domain.Common;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.V2.Bodies;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Identity;

/// <summary>The applications that people have registered, each with a token for its owner's own things.</summary>
internal static class ApplicationEndpoints
{
    /// <summary>As many as one page holds are as many as somebody may have.</summary>
    private static readonly PageRequest All = new(Size: PageRequest.MaxSize);

    public static void Map(IEndpointRouteBuilder v2)
    {
        // When a token was used is noted in passing.
        var applications = v2.MapCollection("applications", "Applications").RequiresScope("security").MakesAnew();
        applications.MapRead("", List, "v2.applications.list");
        applications.MapWrite(HttpMethods.Post, "", Register, "v2.applications.create")
            .LimitedAs(RateActions.OAuthApplication).MayRefuse(StatusCodes.Status409Conflict);
        applications.MapRead("{guid:guid}", Get, "v2.applications.get");
        applications.MapWrite(HttpMethods.Patch, "{guid:guid}", Change, "v2.applications.update");
        applications.MapWrite(HttpMethods.Delete, "{guid:guid}", Delete, "v2.applications.delete");
        applications.MapWrite(HttpMethods.Post, "{guid:guid}/token", RenewToken, "v2.applications.token.create");
    }

    [EndpointSummary("List one's applications")]
    [EndpointDescription("Those that the account has registered, the newest first. The list is given whole.")]
    private static async Task<Results<ListReply<BaseApplication>, RefusalReply>> List(
        Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new ListApplications(All, viewer), ct);
        return V2Reply.Whole(found.Succeeded
            ? Result<IReadOnlyList<BaseApplication>>.Success(found.Value.Results) : found.As<IReadOnlyList<BaseApplication>>());
    }

    [EndpointSummary("Register an application")]
    [EndpointDescription(
        "Makes an application known, and a token by which it may use the owner's things, as far as its scopes go. The secrets " +
        "are shown in this answer and never again. Scopes that are not known are passed over.")]
    private static async Task<Results<CreatedReply<ApplicationSecrets>, RefusalReply>> Register(
        V2Body<NewApplication> body, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var asked = body.Value;
        var made = await app.Send(
            new RegisterApplication(asked.Name, asked.RedirectUris, asked.Scopes, asked.Confidential ?? true, viewer), ct);
        return V2Reply.Created(made, ApplicationSecrets.Of, one => $"{V2Api.Prefix}/applications/{one.Application.Guid}");
    }

    [EndpointSummary("Get one of one's applications")]
    [EndpointDescription("Without its secrets, which nobody can read again.")]
    private static async Task<Results<ItemReply<FullApplication>, RefusalReply>> Get(
        Guid guid, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetOwnApplication(guid, viewer), ct);
        return V2Reply.Unversioned(found);
    }

    [EndpointSummary("Change one of one's applications")]
    [EndpointDescription("What is left out stays. Tokens that are out lose what the application may no longer do.")]
    private static async Task<Results<ChangedReply<FullApplication>, RefusalReply>> Change(
        Guid guid, V2Body<ApplicationChange> body, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var asked = body.Value;
        var changed = await app.Send(new ChangeApplication(guid, asked.Name, asked.RedirectUris, asked.Scopes, viewer), ct);
        return V2Reply.Changed(changed, view => view);
    }

    [EndpointSummary("Delete one of one's applications")]
    [EndpointDescription("All its tokens open nothing any more, whoever gave them.")]
    private static async Task<Results<DoneReply, RefusalReply>> Delete(
        Guid guid, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var deleted = await app.Send(new DeleteApplication(guid, viewer), ct);
        return V2Reply.Done(deleted);
    }

    [EndpointSummary("Make another token for one of one's applications")]
    [EndpointDescription("It is shown in this answer and never again. The one before opens nothing any more.")]
    private static async Task<Results<ChangedReply<ApplicationSecrets>, RefusalReply>> RenewToken(
        Guid guid, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var renewed = await app.Send(new RenewApplicationToken(guid, viewer), ct);
        return V2Reply.Changed(renewed, ApplicationSecrets.Of);
    }
}
