using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Credits;
using FunQuail.Domain.Catalog.ReleaseGroups;
using FunQuail.Domain.Federation;
using FunQuail.Domain.Media;
using FunQuail.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class ReleaseGroupMapping : IEntityTypeConfiguration<ReleaseGroup>
{
    public void Configure(EntityTypeBuilder<ReleaseGroup> builder)
    {
        builder.MapEntity();
        builder.Property(group => group.Name).HasMaxLength(CatalogLimits.Name);
        builder.Property(group => group.SortKey).IsSortKey();
        builder.Property(group => group.NameKey).IsSortKey();
        builder.Property(group => group.Mbid).IsMbid();
        builder.Property(group => group.Fid).HasMaxLength(CatalogLimits.Fid);
        builder.Property(group => group.PrimaryType).IsWord();
        builder.Property(group => group.SecondaryTypes).HasColumnType("text[]").HasConversion(
            types => types.Select(type => EntityMapping.WordOf(type)).ToArray(),
            words => words.Select(word => Enum.Parse<ReleaseGroupSecondaryType>(word, true)).ToArray(),
            new ValueComparer<IReadOnlyList<ReleaseGroupSecondaryType>>(
                (one, other) => one!.SequenceEqual(other!),
                types => types.Aggregate(0, (hash, type) => HashCode.Combine(hash, type)),
                types => types.ToArray()));
        builder.HasOne<ArtistCredit>().WithMany().HasForeignKey(group => group.ArtistCreditId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Attachment>().WithMany().HasForeignKey(group => group.CoverId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Actor>().WithMany().HasForeignKey(group => group.AttributedToId).OnDelete(DeleteBehavior.Restrict);

        builder.KeptByDatabase("ReleaseCount");
        builder.KeptByDatabase("Reach", "smallint");

        builder.HasIndex(group => group.Mbid).IsUnique();
        builder.HasIndex(group => group.Fid).IsUnique();
        builder.HasIndex(group => group.ArtistCreditId);
        builder.HasIndex(group => new { group.NameKey, group.ArtistCreditId });
        builder.HasIndex(group => new { group.SortKey, group.Id });
        builder.HasIndex(group => new { group.CreationDate, group.Id });
    }
}
