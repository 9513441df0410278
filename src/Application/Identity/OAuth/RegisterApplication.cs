using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Scopes;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using FunQuail.Domain.Identity.OAuth;
using MediatR;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>
/// Makes an application known. Anybody may; it belongs to whoever is here in person, who gets a token for it beside the secret.
/// Refuses with <c>application.bad_name</c>, <c>application.bad_redirect</c> and <c>application.too_many</c>.
/// </summary>
/// <param name="Scopes">Null asks for <c>read</c>; unknown ones are passed over.</param>
/// <param name="KeepsSecrets">False for a program of which everybody has a copy.</param>
public sealed record RegisterApplication(
    string Name, string? RedirectUris, string? Scopes, bool KeepsSecrets, Viewer Viewer) : ICommand<Result<RevealedApplication>>;

internal sealed class RegisterApplicationValidator : AbstractValidator<RegisterApplication>
{
    public RegisterApplicationValidator() => RuleFor(command => command.Scopes)
        .MaximumLength(OAuthApplication.ScopesMaxLength).WithErrorCode("application.scopes_long")
        .WithMessage($"Shorten the scopes to {OAuthApplication.ScopesMaxLength} characters.").OverridePropertyName("scopes");
}

internal sealed class RegisterApplicationHandler(
    IOAuthApplicationRepository applications, ScopeRegistry scopes, IIdGenerator ids, TimeProvider clock)
    : IRequestHandler<RegisterApplication, Result<RevealedApplication>>
{
    private const string OwnersScope = "write:security";
    private const string DefaultScopes = "read";

    /// <summary>As many as clients know from elsewhere.</summary>
    private const int ClientIdLength = 40;

    public async Task<Result<RevealedApplication>> Handle(RegisterApplication command, CancellationToken ct)
    {
        // Whoever is here through an application owns nothing: it could give itself more than it was given.
        var owner = command.Viewer.Scopes.Contains(OwnersScope) ? command.Viewer.AccountId : null;
        if (owner is { } account && await applications.CountOfOwnerAsync(account, ct) >= OAuthApplication.MostOfOneOwner)
            return OAuthApplicationErrors.TooMany;

        var secret = command.KeepsSecrets ? Secret.NewToken() : null;
        var made = OAuthApplication.Register(
            ids.NewGuid(), Secret.NewToken()[..ClientIdLength], secret, command.Name, command.RedirectUris,
            scopes.Normalise(command.Scopes ?? DefaultScopes), owner, clock.GetUtcNow());
        if (!made.Succeeded) return made.As<RevealedApplication>();

        applications.Add(made.Value);
        return new RevealedApplication(made.Value.Shown(), secret, owner is { } id ? IssueToken(made.Value, id) : null);
    }

    private string IssueToken(OAuthApplication application, int owner)
    {
        var token = Secret.NewToken();
        applications.Add(ApplicationToken.Issue(token, application, owner, clock.GetUtcNow()));
        return token;
    }
}
