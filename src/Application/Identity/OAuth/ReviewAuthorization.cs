using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Scopes;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>What somebody is to agree to. Refuses as <see cref="Authorize"/> does.</summary>
/// <param name="Request">Whether it is agreed to does not matter yet.</param>
public sealed record ReviewAuthorization(Authorize Request) : IQuery<Result<AuthorizationReview>>;

/// <summary>An application, and what it asks for.</summary>
/// <param name="Application">What it calls itself.</param>
/// <param name="UserName">Whose access it asks for.</param>
/// <param name="Scopes">In the order in which scopes are shown.</param>
/// <param name="RefusedTo">
/// Where to send the browser when there is nothing to agree to, since it asks for what it cannot have.
/// </param>
public sealed record AuthorizationReview(
    string Application, string UserName, IReadOnlyList<AccessScope> Scopes, string? RefusedTo);

internal sealed class ReviewAuthorizationValidator : AbstractValidator<ReviewAuthorization>
{
    public ReviewAuthorizationValidator() => RuleFor(query => query.Request).SetValidator(new AuthorizeValidator());
}

internal sealed class ReviewAuthorizationHandler(AuthorizationRules rules, IAccounts accounts, ScopeRegistry scopes)
    : IRequestHandler<ReviewAuthorization, Result<AuthorizationReview>>
{
    public async Task<Result<AuthorizationReview>> Handle(ReviewAuthorization query, CancellationToken ct)
    {
        var request = query.Request;
        if (request.Viewer.AccountId is not { } id || await accounts.FindAsync(id, ct) is not { } account)
            return AccessErrors.NotAuthenticated;

        var known = await rules.FindApplicationAsync(request, ct);
        if (!known.Succeeded) return known.As<AuthorizationReview>();

        var application = known.Value;
        var asked = scopes.Normalise(AuthorizationRules.AskedBy(request, application)).Split(' ');
        return new AuthorizationReview(
            application.Name,
            account.UserName,
            [.. scopes.All.Where(scope => asked.Contains(scope.Name))],
            rules.WhyNot(request, application) is { } refusal ? rules.Refused(request, refusal) : null);
    }
}
