using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Licenses;

/// <summary>A page of licences.</summary>
public sealed record ListLicenses(PageRequest Page) : IQuery<Result<Page<BaseLicense>>>;

internal sealed class ListLicensesHandler(ILicenseReads licenses) : IRequestHandler<ListLicenses, Result<Page<BaseLicense>>>
{
    public Task<Result<Page<BaseLicense>>> Handle(ListLicenses query, CancellationToken ct) => licenses.ListAsync(query.Page, ct);
}
