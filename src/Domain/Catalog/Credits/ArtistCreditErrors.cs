using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.Credits;

public static class ArtistCreditErrors
{
    public static readonly Error Empty = Error.Invalid("artist_credit.empty", "Credit at least one artist.", "artistCredit");

    public static readonly Error TooManyNames = Error.Invalid(
        "artist_credit.too_many_names", $"Credit at most {CatalogLimits.CreditedNames} names.", "artistCredit");

    public static readonly Error BadName = Error.Invalid(
        "artist_credit.bad_name",
        $"Give each credited artist a name of 1 to {CatalogLimits.Name} characters "
        + $"and a join phrase of at most {CatalogLimits.JoinPhrase}.",
        "artistCredit");
}
