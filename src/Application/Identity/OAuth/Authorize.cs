using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Scopes;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using FunQuail.Domain.Identity.OAuth;
using MediatR;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>
/// Answers an application that asks for access (RFC 6749, 4.1.1), as the viewer, here in person, has decided. Refuses with
/// <c>oauth.unknown_application</c> and <c>oauth.wrong_redirect</c>, about which the application is not told, since nobody knows
/// who it is; every other refusal goes to its redirect address.
/// </summary>
/// <param name="Scope">Null asks for all that the application may have.</param>
/// <param name="Challenge">For PKCE; null when none came along.</param>
/// <param name="PageDropsChallenges">Whether the page that asked is known to lose challenges.</param>
public sealed record Authorize(
    string ClientId, string RedirectUri, string ResponseType, string? Scope, string? State, string? Challenge,
    string? ChallengeMethod, bool Agreed, bool PageDropsChallenges, Viewer Viewer) : ICommand<Result<AuthorizationAnswer>>;

/// <summary>Where to send the browser.</summary>
/// <param name="Code">Null when the answer is a refusal.</param>
public sealed record AuthorizationAnswer(string RedirectUri, string? Code);

internal sealed class AuthorizeValidator : AbstractValidator<Authorize>
{
    private const int LongestState = 4000;

    public AuthorizeValidator()
    {
        RuleFor(command => command.ClientId).NotEmpty().WithErrorCode("oauth.client_missing")
            .WithMessage("Give the application's client_id.").OverridePropertyName("client_id");
        RuleFor(command => command.RedirectUri).NotEmpty().WithErrorCode("oauth.redirect_missing")
            .WithMessage("Give the redirect_uri.").OverridePropertyName("redirect_uri");
        RuleFor(command => command.State).MaximumLength(LongestState).WithErrorCode("oauth.state_long")
            .WithMessage("Shorten the state to 4000 characters.").OverridePropertyName("state");
    }
}

internal sealed class AuthorizeHandler(
    IOAuthApplicationRepository applications, ITokenRepository tokens, ScopeRegistry scopes, TokenLifetimes lifetimes,
    PublicAddress server, TimeProvider clock) : IRequestHandler<Authorize, Result<AuthorizationAnswer>>
{
    public async Task<Result<AuthorizationAnswer>> Handle(Authorize command, CancellationToken ct)
    {
        if (command.Viewer.AccountId is not { } account) return AccessErrors.NotAuthenticated;
        if (await applications.FindAsync(command.ClientId, ct) is not { } application) return OAuthErrors.UnknownApplication;
        if (!RedirectUris.Allow(application.RedirectUris, command.RedirectUri)) return OAuthErrors.WrongRedirect;

        var asked = string.IsNullOrWhiteSpace(command.Scope) ? application.Scopes : command.Scope;
        if (WhyNot(command, application, asked) is { } refusal)
            return new AuthorizationAnswer(AnswerTo(command, "error", WordOf(refusal)), null);

        var code = Secret.NewToken();
        tokens.Add(AuthorizationCode.Issue(
            code, application, account, command.RedirectUri, scopes.Normalise(asked), command.Challenge,
            command is { PageDropsChallenges: true, Challenge: null }, clock.GetUtcNow() + lifetimes.Code));
        return new AuthorizationAnswer(AnswerTo(command, "code", code), code);
    }

    private Error? WhyNot(Authorize command, OAuthApplication application, string asked)
    {
        if (command.ResponseType != "code") return OAuthErrors.UnsupportedResponseType;
        if (!scopes.MayBeAsked(asked, application.Scopes)) return OAuthErrors.InvalidScope;
        if (command.Challenge is null && (!application.IsConfidential || command.ChallengeMethod is not null))
            return OAuthErrors.InvalidRequest("This application has to send a code_challenge.");
        if (command.Challenge is { } challenge
            && (command.ChallengeMethod != PkceChallenge.Method || !PkceChallenge.IsWellFormed(challenge)))
            return OAuthErrors.InvalidRequest("The only code_challenge_method is S256.");

        return command.Agreed ? null : OAuthErrors.AccessDenied;
    }

    /// <summary>The address with the answer, the state, and who answers, so that answers are not mixed up (RFC 9207).</summary>
    private string AnswerTo(Authorize command, string name, string value)
    {
        var answer = $"{name}={Uri.EscapeDataString(value)}";
        if (command.State is { } state) answer += $"&state={Uri.EscapeDataString(state)}";
        var separator = command.RedirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{command.RedirectUri}{separator}{answer}&iss={Uri.EscapeDataString(server.At(""))}";
    }

    private static string WordOf(Error refusal) => refusal.Code["oauth.".Length..];
}
