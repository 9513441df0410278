using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Access;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;
using MediatR;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>Forgets an own application with everything that it was given. Refuses with <c>application.not_found</c>.</summary>
[NothingToValidate("A name of nothing finds nothing.")]
public sealed record DeleteApplication(ApplicationRef Application, Viewer Viewer) : ICommand<Result>, IChangesAccess;

internal sealed class DeleteApplicationHandler(IOAuthApplicationRepository applications)
    : IRequestHandler<DeleteApplication, Result>
{
    public async Task<Result> Handle(DeleteApplication command, CancellationToken ct)
    {
        if (await applications.FindOwnAsync(command.Application, command.Viewer, ct) is not { } application)
            return OAuthApplicationErrors.NotFound;

        applications.Remove(application);
        return Result.Success;
    }
}
