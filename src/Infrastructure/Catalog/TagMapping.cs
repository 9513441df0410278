using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Tags;
using FunQuail.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class TagMapping : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> builder)
    {
        builder.MapEntity();
        builder.Property(tag => tag.Name).HasMaxLength(CatalogLimits.TagName);
        builder.Property(tag => tag.Key).HasMaxLength(CatalogLimits.TagName).UseCollation("C");
        builder.KeptByDatabase("ArtistCount");
        builder.KeptByDatabase("ReleaseCount");
        builder.KeptByDatabase("RecordingCount");
        builder.HasIndex(tag => tag.Key).IsUnique();
        builder.HasIndex(tag => new { tag.CreationDate, tag.Id });
    }
}
