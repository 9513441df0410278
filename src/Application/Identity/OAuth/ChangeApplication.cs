using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Scopes;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;
using MediatR;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>
/// Describes an own application anew; what is null stays. Tokens that are out lose what it may no longer have. Refuses with
/// <c>application.not_found</c> for anybody else's.
/// </summary>
public sealed record ChangeApplication(
    ApplicationRef Application, string? Name, string? RedirectUris, string? Scopes, Viewer Viewer)
    : ICommand<Result<FullApplication>>, IChangesAccess;

internal sealed class ChangeApplicationValidator : AbstractValidator<ChangeApplication>
{
    public ChangeApplicationValidator() => RuleFor(command => command.Scopes)
        .MaximumLength(OAuthApplication.ScopesMaxLength).WithErrorCode("application.scopes_long")
        .WithMessage($"Shorten the scopes to {OAuthApplication.ScopesMaxLength} characters.").OverridePropertyName("scopes");
}

internal sealed class ChangeApplicationHandler(IOAuthApplicationRepository applications, ScopeRegistry scopes, TimeProvider clock)
    : IRequestHandler<ChangeApplication, Result<FullApplication>>
{
    public async Task<Result<FullApplication>> Handle(ChangeApplication command, CancellationToken ct)
    {
        if (await applications.FindOwnAsync(command.Application, command.Viewer, ct) is not { } application)
            return OAuthApplicationErrors.NotFound;

        var asked = command.Scopes is null ? null : scopes.Normalise(command.Scopes);
        var changed = application.Change(command.Name, command.RedirectUris, asked, clock.GetUtcNow());
        return changed.Succeeded ? application.Shown() : Result<FullApplication>.Failure(changed.Errors);
    }
}
