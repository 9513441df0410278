using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Catalog.Licenses;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Licenses;

/// <summary>One licence by its code. Refuses with <c>license.not_found</c>.</summary>
public sealed record GetLicense(string Code) : IQuery<Result<Versioned<FullLicense>>>;

internal sealed class GetLicenseHandler(ILicenseReads licenses) : IRequestHandler<GetLicense, Result<Versioned<FullLicense>>>
{
    public async Task<Result<Versioned<FullLicense>>> Handle(GetLicense query, CancellationToken ct) =>
        await licenses.GetAsync(query.Code, ct) is { } license ? license : LicenseErrors.NotFound;
}
