namespace FunQuail.Domain.Catalog.Releases;

/// <summary>What is printed on a release besides its name and credit. Null when nobody said.</summary>
/// <param name="Country">ISO 3166-1 code, or MusicBrainz's <c>XW</c> (worldwide) and the like.</param>
/// <param name="Status">MusicBrainz's status in lower case, e.g. <c>official</c>.</param>
public sealed record ReleaseFacts(
    PartialDate? Date, string? Country, string? Status, string? Label, string? CatalogNumber, string? Barcode)
{
    public static readonly ReleaseFacts None = new(null, null, null, null, null, null);

    /// <summary>These facts, and where one is not known, the other's.</summary>
    public ReleaseFacts Or(ReleaseFacts other) => new(
        Date ?? other.Date,
        Country ?? other.Country,
        Status ?? other.Status,
        Label ?? other.Label,
        CatalogNumber ?? other.CatalogNumber,
        Barcode ?? other.Barcode);
}
