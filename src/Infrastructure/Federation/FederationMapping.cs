using FunQuail.Domain.Federation;
using FunQuail.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Federation;

internal sealed class FederationMapping : IEntityTypeConfiguration<FederatedDomain>, IEntityTypeConfiguration<Actor>
{
    public void Configure(EntityTypeBuilder<FederatedDomain> builder)
    {
        builder.MapEntity();
        builder.Property(domain => domain.Name).HasMaxLength(253);
        builder.Ignore(domain => domain.IsLocal);

        builder.HasIndex(domain => domain.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Actor> builder)
    {
        builder.MapEntity();
        builder.Property(actor => actor.Type).IsWord();
        builder.Property(actor => actor.PreferredUsername).HasMaxLength(100);
        builder.Property(actor => actor.Name).HasMaxLength(200);
        builder.Property(actor => actor.Summary).HasMaxLength(5000);
        builder.Property(actor => actor.Fid).HasMaxLength(500);
        builder.HasOne<FederatedDomain>().WithMany().HasForeignKey(actor => actor.DomainId).OnDelete(DeleteBehavior.Restrict);
        // The foreign key is in the migration alone: attachments are another module's.
        builder.HasIndex(actor => actor.AvatarId);
        builder.HasIndex(actor => actor.Fid).IsUnique();
        builder.HasIndex(actor => new { actor.DomainId, actor.PreferredUsername }).IsUnique();
    }
}
