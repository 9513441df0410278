using FunQuail.Domain.Common;

namespace FunQuail.Domain.Library.Collections;

public static class CollectionErrors
{
    public static readonly Error NotFound = Error.NotFound("collection.not_found", "There is no collection with this GUID.");

    public static readonly Error BadName = Error.Invalid(
        "collection.bad_name", $"Give the collection a name of 1 to {Collection.NameMaxLength} characters.", "name");
}
