using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.Pages.Layout;
using MediatR;

namespace FunQuail.Web.Pages.Identity;

/// <summary>
/// Where applications send their users to be given access (RFC 6749, 3.1). Only somebody here in person gives it: a token does
/// not stand for them.
/// </summary>
internal static class ConsentEndpoints
{
    /// <summary>With these addresses an application asks that its user carries the code over.</summary>
    private static readonly string[] OutOfBand = ["urn:ietf:wg:oauth:2.0:oob", "urn:ietf:wg:oauth:2.0:oob:auto"];

    /// <summary>What an application's request consists of (RFC 6749, 4.1.1; RFC 7636, 4.3).</summary>
    private static readonly string[] Parameters =
        ["client_id", "redirect_uri", "response_type", "scope", "state", "code_challenge", "code_challenge_method"];

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/authorize", AskAsync).WithName("pages.authorize").LimitedAs(RateActions.OAuthAuthorize);
        pages.MapPost("/authorize", DecideAsync).WithName("pages.authorize.post").LimitedAs(RateActions.OAuthAuthorize);
    }

    private static async Task<IResult> AskAsync(
        HttpContext context, RequestViewer viewer, IMediator app, CancellationToken ct)
    {
        var query = context.Request.Query;
        if (Repeated(name => query[name].Count) is { } repeated) return Refuse(repeated);
        if (viewer.Proof.Session is null) return PageSessions.LogInFirst(context);

        var request = RequestOf(name => query[name], agreed: false, viewer.Viewer);
        var review = await app.Send(new ReviewAuthorization(request), ct);
        if (!review.Succeeded) return Refuse(review.Errors[0].Message);

        var isCarried = OutOfBand.Contains(request.RedirectUri);
        if (review.Value.RefusedTo is { } refusedTo)
            return isCarried ? Refuse("The application asks for what it cannot have.") : PageSessions.SeeOther(refusedTo);

        if (!isCarried) PagePolicy.AllowFormsTo(context, new Uri(request.RedirectUri));
        return Page.Of<ConsentPage>(
            (nameof(ConsentPage.Review), review.Value),
            (nameof(ConsentPage.Destination), isCarried ? "this page, where you copy a code" : HostOf(request.RedirectUri)),
            (nameof(ConsentPage.Asked), Asked(context)));
    }

    private static async Task<IResult> DecideAsync(
        HttpContext context, IFormCollection form, RequestViewer viewer, IMediator app, CancellationToken ct)
    {
        if (Repeated(name => form[name].Count) is { } repeated) return Refuse(repeated);
        if (viewer.Proof.Session is null) return PageSessions.LogInFirst(context);

        var request = RequestOf(name => form[name], agreed: !form.ContainsKey("refused"), viewer.Viewer);
        var answer = await app.Send(request, ct);
        if (!answer.Succeeded) return Refuse(answer.Errors[0].Message);
        if (!OutOfBand.Contains(request.RedirectUri)) return PageSessions.SeeOther(answer.Value.RedirectUri);
        if (answer.Value.Code is not { } code) return PageSessions.SeeOther("/");

        return Page.Of<CodePage>((nameof(CodePage.Code), code));
    }

    private static Authorize RequestOf(Func<string, string?> given, bool agreed, Viewer viewer) => new(
        given("client_id") ?? "",
        given("redirect_uri") ?? "",
        given("response_type") ?? "",
        given("scope"),
        given("state"),
        given("code_challenge"),
        given("code_challenge_method"),
        agreed,
        PageDropsChallenges: false,
        viewer);

    private static List<(string Name, string Value)> Asked(HttpContext context) =>
    [
        .. from name in Parameters
           where context.Request.Query.ContainsKey(name)
           select (name, context.Request.Query[name].ToString()),
    ];

    /// <summary>A parameter that is there twice means nothing (RFC 6749, 3.1).</summary>
    private static string? Repeated(Func<string, int> count) =>
        Parameters.FirstOrDefault(name => count(name) > 1) is { } twice ? $"The application sent {twice} more than once." : null;

    /// <summary>The application is unknown or wrong, so it is not told, and the browser stays here (RFC 9700, 4.1).</summary>
    private static IResult Refuse(string reason) => RefusedPage.For(
        StatusCodes.Status400BadRequest, "This application cannot be let in", reason);

    private static string HostOf(string redirectUri)
    {
        var uri = new Uri(redirectUri);
        return uri.Host.Length > 0 ? uri.Host : uri.Scheme + ":";
    }
}
