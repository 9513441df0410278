using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Credits;
using FunQuail.Domain.Catalog.Recordings;
using FunQuail.Domain.Catalog.ReleaseGroups;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Domain.Catalog.Tags;
using FunQuail.Domain.Federation;
using FunQuail.Domain.Media;
using FunQuail.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class ReleaseMapping :
    IEntityTypeConfiguration<Release>, IEntityTypeConfiguration<Track>, IEntityTypeConfiguration<ReleaseTag>
{
    public void Configure(EntityTypeBuilder<Release> builder)
    {
        builder.MapEntity();
        builder.Property(release => release.Name).HasMaxLength(CatalogLimits.Name);
        builder.Property(release => release.SortKey).IsSortKey();
        builder.Property(release => release.NameKey).IsSortKey();
        builder.Property(release => release.Mbid).IsMbid();
        builder.Property(release => release.Fid).HasMaxLength(CatalogLimits.Fid);
        builder.Property(release => release.Date).IsPartialDate();
        builder.Ignore(release => release.Facts);
        builder.Property(release => release.Country).HasMaxLength(CatalogLimits.ShortText);
        builder.Property(release => release.Status).HasMaxLength(CatalogLimits.ShortText);
        builder.Property(release => release.Label).HasMaxLength(CatalogLimits.ShortText);
        builder.Property(release => release.CatalogNumber).HasMaxLength(CatalogLimits.ShortText);
        builder.Property(release => release.Barcode).HasMaxLength(CatalogLimits.ShortText);
        builder.HasOne<ReleaseGroup>().WithMany().HasForeignKey(release => release.ReleaseGroupId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ArtistCredit>().WithMany().HasForeignKey(release => release.ArtistCreditId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Attachment>().WithMany().HasForeignKey(release => release.CoverId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Actor>().WithMany().HasForeignKey(release => release.AttributedToId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(release => release.Tracks).WithOne().HasForeignKey(track => track.ReleaseId);
        builder.HasMany(release => release.Tags).WithOne().HasForeignKey(tag => tag.ReleaseId);

        builder.KeptByDatabase("TrackCount");
        builder.KeptByDatabase("Reach", "smallint");

        builder.HasIndex(release => release.Mbid).IsUnique();
        builder.HasIndex(release => release.Fid).IsUnique();
        builder.HasIndex(release => release.ArtistCreditId);
        builder.HasIndex(release => release.ReleaseGroupId);
        builder.HasIndex(release => new { release.NameKey, release.ArtistCreditId });
        builder.HasIndex(release => new { release.SortKey, release.Id });
        builder.HasIndex(release => new { release.CreationDate, release.Id });
        builder.HasIndex(release => new { release.Date, release.Id });
    }

    public void Configure(EntityTypeBuilder<Track> builder)
    {
        builder.HasKey(track => track.Id);
        builder.Property(track => track.Id).HasKeysInBlocks("track_key");
        builder.Property(track => track.Mbid).IsMbid();
        builder.HasOne<Recording>().WithMany().HasForeignKey(track => track.RecordingId);
        builder.HasIndex(track => track.Guid).IsUnique();
        builder.HasIndex(track => track.RecordingId);
        builder.HasIndex(track => new { track.ReleaseId, track.Medium, track.Position, track.Id });
    }

    public void Configure(EntityTypeBuilder<ReleaseTag> builder)
    {
        builder.HasKey(link => new { link.ReleaseId, link.TagId });
        builder.HasOne<Tag>().WithMany().HasForeignKey(link => link.TagId);
        builder.HasIndex(link => new { link.TagId, link.ReleaseId });
    }
}
