using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Identity.Sessions;

/// <summary>Where an account is logged in.</summary>
/// <param name="Current">The session that asks; null when a token does.</param>
public sealed record ListSessions(int AccountId, Guid? Current) : IQuery<Result<IReadOnlyList<BaseSession>>>;

internal sealed class ListSessionsHandler(ISessionReads sessions)
    : IRequestHandler<ListSessions, Result<IReadOnlyList<BaseSession>>>
{
    public async Task<Result<IReadOnlyList<BaseSession>>> Handle(ListSessions query, CancellationToken ct) =>
        Result<IReadOnlyList<BaseSession>>.Success(await sessions.OfAccountAsync(query.AccountId, query.Current, ct));
}
