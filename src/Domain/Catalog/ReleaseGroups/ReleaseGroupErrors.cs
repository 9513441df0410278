using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.ReleaseGroups;

public static class ReleaseGroupErrors
{
    public static readonly Error NotFound =
        Error.NotFound("release_group.not_found", "There is no release group with this GUID.");
}
