using FunQuail.Domain.Catalog.Licenses;

namespace FunQuail.Application.Catalog.Licenses;

/// <summary>Licences as commands see them; there are few.</summary>
public interface ILicenseRepository
{
    Task<IReadOnlyList<License>> AllAsync(CancellationToken ct);
}
