using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>The viewer's own applications, the newest first; none for somebody unknown.</summary>
public sealed record ListApplications(PageRequest Page, Viewer Viewer) : IQuery<Result<Page<FullApplication>>>;

internal sealed class ListApplicationsHandler(IOAuthReads reads)
    : IRequestHandler<ListApplications, Result<Page<FullApplication>>>
{
    public async Task<Result<Page<FullApplication>>> Handle(ListApplications query, CancellationToken ct) =>
        query.Viewer.AccountId is { } account
            ? await reads.OfOwnerAsync(account, query.Page, ct)
            : new Page<FullApplication>([], 0, true, null, null);
}
