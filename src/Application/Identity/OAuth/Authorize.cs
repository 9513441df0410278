using FluentValidation;
using FunQuail.Application.Common.Messaging;
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
/// <param name="RedirectUri">The application's address, with what it is to hear.</param>
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
    AuthorizationRules rules, ITokenRepository tokens, ScopeRegistry scopes, TokenLifetimes lifetimes, TimeProvider clock)
    : IRequestHandler<Authorize, Result<AuthorizationAnswer>>
{
    public async Task<Result<AuthorizationAnswer>> Handle(Authorize command, CancellationToken ct)
    {
        if (command.Viewer.AccountId is not { } account) return AccessErrors.NotAuthenticated;

        var known = await rules.FindApplicationAsync(command, ct);
        if (!known.Succeeded) return known.As<AuthorizationAnswer>();

        var application = known.Value;
        var refusal = rules.WhyNot(command, application) ?? (command.Agreed ? null : OAuthErrors.AccessDenied);
        if (refusal is not null) return new AuthorizationAnswer(rules.Refused(command, refusal), null);

        var code = Secret.NewToken();
        tokens.Add(AuthorizationCode.Issue(
            code, application, account, command.RedirectUri, scopes.Normalise(AuthorizationRules.AskedBy(command, application)),
            command.Challenge, command is { PageDropsChallenges: true, Challenge: null }, clock.GetUtcNow() + lifetimes.Code));
        return new AuthorizationAnswer(rules.Answered(command, code), code);
    }
}
