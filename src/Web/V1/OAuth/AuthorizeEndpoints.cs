using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.V1.OpenApi;
using MediatR;
using Microsoft.Net.Http.Headers;

namespace FunQuail.Web.V1.OAuth;

/// <summary>
/// Consent, as Funkwhale's web app posts it. It takes a scope that no application can have, so that an application cannot consent
/// in its user's place.
/// </summary>
internal static class AuthorizeEndpoints
{
    public static void Map(IEndpointRouteBuilder v1)
    {
        var authorize = v1.MapGroup("oauth/authorize").WithTags("OAuth").RequiresScope("security").WithSmallBodies();
        authorize.MapPost("", Decide).WithName("v1.oauth.authorize").LimitedAs(RateActions.OAuthAuthorize)
            .DescribesBody<ConsentFields>(Descriptions.Bodies).Produces<AuthorizationAnswer>()
            .Produces(StatusCodes.Status302Found);
    }

    [EndpointSummary("Give an application access, or refuse it")]
    [EndpointDescription(
        "Sends the browser to the application with a code or with a refusal. With `X-Requested-With: XMLHttpRequest` the " +
        "answer tells a script where to go. It takes somebody in person.")]
    private static async Task<IResult> Decide(
        V1Fields fields, HttpRequest request, Viewer viewer, IMediator app, CancellationToken ct)
    {
        if (fields.Problem is { } problem) return V1Reply.Refusal(Error.Invalid("body.unreadable", problem));
        if (fields.Missing("redirect_uri", "scope", "client_id", "response_type") is { Count: > 0 } missing)
            return V1Reply.Refusal(missing);

        var answer = await app.Send(CommandOf(fields, viewer), ct);
        if (!answer.Succeeded) return V1Reply.Refusal([.. answer.Errors.Select(InTheirWords)]);

        return new AuthorizeReply(answer.Value, request.Headers[HeaderNames.XRequestedWith] == "XMLHttpRequest");
    }

    /// <summary>The web app reads the challenge from the address, and does not send it on.</summary>
    private static Authorize CommandOf(V1Fields fields, Viewer viewer) => new(
        fields["client_id"]!,
        fields["redirect_uri"]!,
        fields["response_type"]!,
        fields["scope"],
        fields["state"],
        fields["code_challenge"],
        fields["code_challenge_method"],
        Agreed: fields["allow"] is { } allow && bool.TryParse(allow, out var agreed) && agreed,
        PageDropsChallenges: true,
        viewer);

    private static Error InTheirWords(Error error) =>
        error.Code == "oauth.unknown_application" ? error with { Field = "non_field_errors" } : error;

    /// <summary>Sends the browser on, or tells a script where to.</summary>
    private sealed class AuthorizeReply(AuthorizationAnswer answer, bool toScript) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            OAuthReply.ForbidStoring(httpContext.Response);
            if (toScript) return V1Json.WriteAsync(httpContext, answer);

            httpContext.Response.StatusCode = StatusCodes.Status302Found;
            httpContext.Response.Headers.Location = answer.RedirectUri;
            return Task.CompletedTask;
        }
    }
}
