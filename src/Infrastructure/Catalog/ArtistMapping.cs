using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Catalog.Tags;
using FunQuail.Domain.Federation;
using FunQuail.Domain.Media;
using FunQuail.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class ArtistMapping : IEntityTypeConfiguration<Artist>, IEntityTypeConfiguration<ArtistTag>
{
    public void Configure(EntityTypeBuilder<Artist> builder)
    {
        builder.MapEntity();
        builder.Property(artist => artist.Name).HasMaxLength(CatalogLimits.Name);
        builder.Property(artist => artist.SortName).HasMaxLength(CatalogLimits.Name);
        builder.Property(artist => artist.SortKey).IsSortKey();
        builder.Property(artist => artist.NameKey).IsSortKey();
        builder.Property(artist => artist.Mbid).IsMbid();
        builder.Property(artist => artist.Fid).HasMaxLength(CatalogLimits.Fid);
        builder.Property(artist => artist.ContentCategory).IsWord();
        builder.HasOne<Attachment>().WithMany().HasForeignKey(artist => artist.CoverId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Actor>().WithMany().HasForeignKey(artist => artist.AttributedToId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(artist => artist.Tags).WithOne().HasForeignKey(tag => tag.ArtistId);

        builder.KeptByDatabase("RecordingCount");
        builder.KeptByDatabase("ReleaseCount");
        builder.KeptByDatabase("ReleaseGroupCount");
        builder.KeptByDatabase("Reach", "smallint");

        builder.HasIndex(artist => artist.Mbid).IsUnique();
        builder.HasIndex(artist => artist.Fid).IsUnique();
        builder.HasIndex(artist => artist.NameKey);
        builder.HasIndex(artist => new { artist.SortKey, artist.Id });
        builder.HasIndex(artist => new { artist.CreationDate, artist.Id });
    }

    public void Configure(EntityTypeBuilder<ArtistTag> builder)
    {
        builder.HasKey(link => new { link.ArtistId, link.TagId });
        builder.HasOne<Tag>().WithMany().HasForeignKey(link => link.TagId);
        builder.HasIndex(link => new { link.TagId, link.ArtistId });
    }
}
