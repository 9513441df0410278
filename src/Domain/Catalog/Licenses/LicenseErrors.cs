using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.Licenses;

public static class LicenseErrors
{
    public static readonly Error NotFound = Error.NotFound("license.not_found", "There is no licence with this code.");
}
