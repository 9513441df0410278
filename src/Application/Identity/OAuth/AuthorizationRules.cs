using FunQuail.Application.Common.Ports;
using FunQuail.Application.Identity.Scopes;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>What applications may ask for, and how they are answered (RFC 6749, 4.1; RFC 7636; RFC 9207).</summary>
internal sealed class AuthorizationRules(IOAuthApplicationRepository applications, ScopeRegistry scopes, PublicAddress server)
{
    /// <summary>Whoever asks, when it may be answered at that address. Nobody else is told anything.</summary>
    public async Task<Result<OAuthApplication>> FindApplicationAsync(Authorize request, CancellationToken ct)
    {
        if (await applications.FindAsync(request.ClientId, ct) is not { } application) return OAuthErrors.UnknownApplication;

        return RedirectUris.Allow(application.RedirectUris, request.RedirectUri) ? application : OAuthErrors.WrongRedirect;
    }

    /// <summary>What the application is told when it asks for something that it cannot have.</summary>
    public Error? WhyNot(Authorize request, OAuthApplication application)
    {
        if (request.ResponseType != "code") return OAuthErrors.UnsupportedResponseType;
        if (!scopes.MayBeAsked(AskedBy(request, application), application.Scopes)) return OAuthErrors.InvalidScope;
        if (request.Challenge is null && (!application.IsConfidential || request.ChallengeMethod is not null))
            return OAuthErrors.InvalidRequest("This application has to send a code_challenge.");
        if (request.Challenge is { } challenge
            && (request.ChallengeMethod != PkceChallenge.Method || !PkceChallenge.IsWellFormed(challenge)))
            return OAuthErrors.InvalidRequest("The only code_challenge_method is S256.");

        return null;
    }

    public static string AskedBy(Authorize request, OAuthApplication application) =>
        string.IsNullOrWhiteSpace(request.Scope) ? application.Scopes : request.Scope;

    public string Answered(Authorize request, string code) => AnswerTo(request, "code", code);

    public string Refused(Authorize request, Error refusal) => AnswerTo(request, "error", refusal.Code["oauth.".Length..]);

    /// <summary>The address with the answer, the state, and who answers, so that answers are not mixed up (RFC 9207).</summary>
    private string AnswerTo(Authorize request, string name, string value)
    {
        var answer = $"{name}={Uri.EscapeDataString(value)}";
        if (request.State is { } state) answer += $"&state={Uri.EscapeDataString(state)}";
        var separator = request.RedirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{request.RedirectUri}{separator}{answer}&iss={Uri.EscapeDataString(server.At(""))}";
    }
}
