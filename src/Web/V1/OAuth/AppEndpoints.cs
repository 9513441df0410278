using FunQuail.Application.Common.Ports;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.V1.OpenApi;
using MediatR;

namespace FunQuail.Web.V1.OAuth;

/// <summary>Applications: anybody may register one, and its owner keeps it.</summary>
internal static class AppEndpoints
{
    private static readonly string[] Change = [HttpMethods.Put, HttpMethods.Patch];

    public static void Map(IEndpointRouteBuilder v1)
    {
        var apps = v1.MapGroup("oauth/apps").WithTags("OAuth").RequiresScope("security").WithSmallBodies();
        apps.MapPost("", Register).WithName("v1.oauth.apps.create").Open(asksWho: true)
            .LimitedAs(RateActions.OAuthApplication).DescribesBody<NewApp>(Descriptions.Bodies)
            .Produces<RegisteredApp>(StatusCodes.Status201Created);
        apps.MapRead("", List, "v1.oauth.apps.list").LimitedAs(RateActions.List).Produces<V1Page<App>>();
        apps.MapRead("{clientId}", Get, "v1.oauth.apps.get").Open(asksWho: true).LimitedAs(RateActions.Retrieve)
            .Produces<App>();
        apps.MapMethods("{clientId}", Change, Describe).WithName("v1.oauth.apps.change").LimitedAs(RateActions.Update)
            .DescribesBody<AppChange>(Descriptions.Bodies).Produces<OwnApp>();
        apps.MapDelete("{clientId}", Delete).WithName("v1.oauth.apps.delete").LimitedAs(RateActions.Destroy)
            .Produces(StatusCodes.Status204NoContent);
        apps.MapPost("{clientId}/refresh-token", RenewToken).WithName("v1.oauth.apps.renew-token")
            .LimitedAs(RateActions.Create).Produces<OwnApp>();
    }

    [EndpointSummary("Register an application")]
    [EndpointDescription(
        "Anybody may. The secret is shown in this answer and never again. Whoever is logged in owns the application, and gets " +
        "a `token` along with it, which opens the owner's things as far as the scopes go.")]
    private static async Task<IResult> Register(V1Fields fields, Viewer viewer, IMediator app, CancellationToken ct)
    {
        if (WhyUnreadable(fields, nameIsNeeded: true) is { Count: > 0 } wrong) return V1Reply.Refusal(wrong);

        // The word of RFC 7591 for a program of which everybody has a copy.
        var keepsSecrets = fields["token_endpoint_auth_method"] != "none";
        var made = await app.Send(
            new RegisterApplication(fields["name"]!, fields["redirect_uris"], fields["scopes"], keepsSecrets, viewer), ct);
        return made is { Succeeded: true, Value.Token: null }
            ? V1Reply.Of(made, RegisteredApp.From, StatusCodes.Status201Created)
            : V1Reply.Of(made, OwnApp.From, StatusCodes.Status201Created);
    }

    [EndpointSummary("List one's applications")]
    [EndpointDescription("Those that the account has registered, the newest first, 50 to a page unless `page_size` says fewer.")]
    private static async Task<IResult> List(
        HttpRequest request, Viewer viewer, PublicAddress server, IMediator app, CancellationToken ct)
    {
        var asked = V1Page.Asked(request);
        var found = await app.Send(new ListApplications(asked, viewer), ct);
        return V1Reply.Of(found, page => V1Page.Of(page, asked, request, server, App.From));
    }

    [EndpointSummary("Get an application")]
    [EndpointDescription("As whoever is asked to trust it sees it. Its owner sees the redirect addresses, too.")]
    private static async Task<IResult> Get(string clientId, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetApplication(clientId, viewer), ct);
        return V1Reply.Of<BaseApplication, object>(
            found, view => view is FullApplication own ? OwnApp.From(own) : App.From(view));
    }

    [EndpointSummary("Change one of one's applications")]
    [EndpointDescription("What is left out stays.")]
    private static async Task<IResult> Describe(
        string clientId, V1Fields fields, HttpRequest request, Viewer viewer, IMediator app, CancellationToken ct)
    {
        if (WhyUnreadable(fields, HttpMethods.IsPut(request.Method)) is { Count: > 0 } wrong) return V1Reply.Refusal(wrong);

        var changed = await app.Send(
            new ChangeApplication(clientId, fields["name"], fields["redirect_uris"], fields["scopes"], viewer), ct);
        return V1Reply.Of(changed, OwnApp.From);
    }

    [EndpointSummary("Delete one of one's applications")]
    [EndpointDescription("All its tokens open nothing any more, whoever gave them.")]
    private static async Task<IResult> Delete(string clientId, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var deleted = await app.Send(new DeleteApplication(clientId, viewer), ct);
        return V1Reply.NoContent(deleted);
    }

    [EndpointSummary("Make another token for one of one's applications")]
    [EndpointDescription("It is shown in this answer and never again. The one before opens nothing any more.")]
    private static async Task<IResult> RenewToken(string clientId, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var renewed = await app.Send(new RenewApplicationToken(clientId, viewer), ct);
        return V1Reply.Of(renewed, OwnApp.From);
    }

    private static IReadOnlyList<Error> WhyUnreadable(V1Fields fields, bool nameIsNeeded)
    {
        if (fields.Problem is { } problem) return [Error.Invalid("body.unreadable", problem)];

        return nameIsNeeded ? fields.Missing("name") : [];
    }
}
