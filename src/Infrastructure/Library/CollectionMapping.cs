using FunQuail.Domain.Federation;
using FunQuail.Domain.Library.Collections;
using FunQuail.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Library;

internal sealed class CollectionMapping : IEntityTypeConfiguration<Collection>, IEntityTypeConfiguration<CollectionUpload>
{
    public void Configure(EntityTypeBuilder<Collection> builder)
    {
        builder.MapEntity();
        builder.Property(collection => collection.Name).HasMaxLength(Collection.NameMaxLength);
        builder.Property(collection => collection.Visibility).HasConversion<short>();
        builder.HasOne<Actor>().WithMany().HasForeignKey(collection => collection.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(collection => new { collection.OwnerId, collection.Name });
    }

    public void Configure(EntityTypeBuilder<CollectionUpload> builder)
    {
        builder.HasKey(link => new { link.CollectionId, link.UploadId });
        builder.HasOne<Collection>().WithMany().HasForeignKey(link => link.CollectionId);
        builder.HasIndex(link => link.UploadId);
    }
}
