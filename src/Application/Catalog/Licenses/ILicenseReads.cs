using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Catalog.Licenses;

/// <summary>What can be read of licences.</summary>
public interface ILicenseReads
{
    /// <summary>The licence of this code, whatever its case, or null.</summary>
    Task<Versioned<FullLicense>?> GetAsync(string code, CancellationToken ct);

    /// <summary>Fails for an order or cursor that the list does not know.</summary>
    Task<Result<Page<BaseLicense>>> ListAsync(PageRequest page, CancellationToken ct);
}
