using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Catalog.Credits;
using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Credits;
using FunQuail.Domain.Catalog.Recordings;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Catalog.Intake;

/// <summary>One claim on its way to a place.</summary>
internal sealed class ClaimInHand(CatalogClaim claim)
{
    public CatalogClaim Claim { get; } = claim;

    public string Title { get; } = Bounded(claim.Title);

    public string TitleKey { get; } = NameKey.Of(Bounded(claim.Title));

    public ReadCredit ReadCredit { get; set; } = null!;

    public IReadOnlyList<CreditedArtist> Credited { get; set; } = [];

    public ArtistCredit Credit { get; set; } = null!;

    public AlbumInHand? Album { get; set; }

    public Recording? Recording { get; set; }

    public Track? Track { get; set; }

    public Error? Refusal { get; set; } =
        string.IsNullOrWhiteSpace(claim.Title) ? CatalogErrors.NameMissing
        : claim.Duration < TimeSpan.Zero || claim.Duration > Recording.MaxDuration ? RecordingErrors.BadDuration
        : null;

    public static string Bounded(string name) => name.Length <= CatalogLimits.Name ? name : name[..CatalogLimits.Name];
}
