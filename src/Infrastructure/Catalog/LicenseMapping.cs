using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Licenses;
using FunQuail.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class LicenseMapping : IEntityTypeConfiguration<License>
{
    public void Configure(EntityTypeBuilder<License> builder)
    {
        builder.MapEntity();
        builder.Property(license => license.Code).HasMaxLength(CatalogLimits.ShortText).UseCollation("C");
        builder.Property(license => license.Name).HasMaxLength(CatalogLimits.ShortText);
        builder.Property(license => license.Url).HasMaxLength(CatalogLimits.Fid);
        builder.HasIndex(license => license.Code).IsUnique();
    }
}
