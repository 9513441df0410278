using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Access;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;
using MediatR;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>
/// Takes back everything that the viewer has given an application. Refuses with <c>application.not_found</c> when that is
/// nothing.
/// </summary>
[NothingToValidate("A name of nothing finds nothing.")]
public sealed record RevokeGrant(ApplicationRef Application, Viewer Viewer) : ICommand<Result>, IChangesAccess;

internal sealed class RevokeGrantHandler(IOAuthApplicationRepository applications, ITokenRepository tokens, TimeProvider clock)
    : IRequestHandler<RevokeGrant, Result>
{
    public async Task<Result> Handle(RevokeGrant command, CancellationToken ct)
    {
        if (command.Viewer.AccountId is not { } account || await applications.FindAsync(command.Application, ct) is not { } given)
            return OAuthApplicationErrors.NotFound;

        var families = await tokens.LiveFamiliesAsync(given, account, ct);
        var codes = await tokens.UnusedCodesAsync(given, account, ct);
        if (families.Count + codes.Count == 0) return OAuthApplicationErrors.NotFound;

        foreach (var family in families) family.Revoke(clock.GetUtcNow());
        foreach (var code in codes) tokens.Remove(code);
        return Result.Success;
    }
}
