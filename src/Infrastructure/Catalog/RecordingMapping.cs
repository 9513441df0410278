using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Credits;
using FunQuail.Domain.Catalog.Licenses;
using FunQuail.Domain.Catalog.Recordings;
using FunQuail.Domain.Catalog.Tags;
using FunQuail.Domain.Federation;
using FunQuail.Domain.Media;
using FunQuail.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class RecordingMapping : IEntityTypeConfiguration<Recording>, IEntityTypeConfiguration<RecordingTag>
{
    public void Configure(EntityTypeBuilder<Recording> builder)
    {
        builder.MapEntity();
        builder.Property(recording => recording.Name).HasMaxLength(CatalogLimits.Name);
        builder.Property(recording => recording.SortKey).IsSortKey();
        builder.Property(recording => recording.NameKey).IsSortKey();
        builder.Property(recording => recording.Mbid).IsMbid();
        builder.Property(recording => recording.Fid).HasMaxLength(CatalogLimits.Fid);
        builder.Property(recording => recording.Copyright).HasMaxLength(CatalogLimits.Name);
        builder.HasOne<ArtistCredit>().WithMany().HasForeignKey(recording => recording.ArtistCreditId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Attachment>().WithMany().HasForeignKey(recording => recording.CoverId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<License>().WithMany().HasForeignKey(recording => recording.LicenseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Actor>().WithMany().HasForeignKey(recording => recording.AttributedToId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(recording => recording.Tags).WithOne().HasForeignKey(tag => tag.RecordingId);

        builder.KeptByDatabase("Reach", "smallint");

        builder.HasIndex(recording => recording.Mbid).IsUnique();
        builder.HasIndex(recording => recording.Fid).IsUnique();
        builder.HasIndex(recording => recording.ArtistCreditId);
        builder.HasIndex(recording => new { recording.SortKey, recording.Id });
        builder.HasIndex(recording => new { recording.CreationDate, recording.Id });
    }

    public void Configure(EntityTypeBuilder<RecordingTag> builder)
    {
        builder.HasKey(link => new { link.RecordingId, link.TagId });
        builder.HasOne<Tag>().WithMany().HasForeignKey(link => link.TagId);
        builder.HasIndex(link => new { link.TagId, link.RecordingId });
    }
}
