using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Catalog.Credits;
using FunQuail.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class ArtistCreditMapping : IEntityTypeConfiguration<ArtistCredit>, IEntityTypeConfiguration<CreditedName>
{
    public void Configure(EntityTypeBuilder<ArtistCredit> builder)
    {
        builder.MapEntity();
        builder.Property(credit => credit.Key).HasMaxLength(64).UseCollation("C");
        builder.HasIndex(credit => credit.Key).IsUnique();
        builder.HasMany(credit => credit.Names).WithOne().HasForeignKey(name => name.ArtistCreditId);
    }

    public void Configure(EntityTypeBuilder<CreditedName> builder)
    {
        builder.HasKey(name => new { name.ArtistCreditId, name.Position });
        builder.Property(name => name.Name).HasMaxLength(CatalogLimits.Name);
        builder.Property(name => name.JoinPhrase).HasMaxLength(CatalogLimits.JoinPhrase);
        builder.HasOne<Artist>().WithMany().HasForeignKey(name => name.ArtistId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(name => new { name.ArtistId, name.ArtistCreditId });
    }
}
