using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Access;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using FunQuail.Domain.Identity.OAuth;
using MediatR;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>
/// Gives the owner another token for an application; the former one opens nothing any more. Refuses with
/// <c>application.not_found</c>.
/// </summary>
[NothingToValidate("A name of nothing finds nothing.")]
public sealed record RenewApplicationToken(ApplicationRef Application, Viewer Viewer)
    : ICommand<Result<RevealedApplication>>, IChangesAccess;

internal sealed class RenewApplicationTokenHandler(IOAuthApplicationRepository applications, TimeProvider clock)
    : IRequestHandler<RenewApplicationToken, Result<RevealedApplication>>
{
    public async Task<Result<RevealedApplication>> Handle(RenewApplicationToken command, CancellationToken ct)
    {
        if (await applications.FindOwnAsync(command.Application, command.Viewer, ct) is not { OwnerId: { } owner } application)
            return OAuthApplicationErrors.NotFound;

        var token = Secret.NewToken();
        if (await applications.FindTokenAsync(application, ct) is { } former) former.Renew(token, clock.GetUtcNow());
        else applications.Add(ApplicationToken.Issue(token, application, owner, clock.GetUtcNow()));
        return new RevealedApplication(application.Shown(), null, token);
    }
}
