using FunQuail.Domain.Media;
using FunQuail.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Media;

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.MapEntity();
        builder.Property(attachment => attachment.Mimetype).HasMaxLength(100);
        builder.Property(attachment => attachment.Source).HasMaxLength(2000);
        builder.HasIndex(attachment => attachment.Sha256).IsUnique();
    }
}
