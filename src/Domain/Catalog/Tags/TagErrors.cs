using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.Tags;

public static class TagErrors
{
    public static readonly Error NotFound = Error.NotFound("tag.not_found", "There is no tag of this name.");

    public static readonly Error BadName = Error.Invalid(
        "tag.bad_name", $"Give the tag a name of 1 to {CatalogLimits.TagName} characters without control characters.", "name");
}
