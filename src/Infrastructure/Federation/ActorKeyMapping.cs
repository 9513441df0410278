using FunQuail.Domain.Federation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Federation;

internal sealed class ActorKeyMapping : IEntityTypeConfiguration<ActorKey>
{
    public void Configure(EntityTypeBuilder<ActorKey> builder)
    {
        builder.HasKey(key => key.ActorId);
        builder.Property(key => key.ActorId).ValueGeneratedNever();
        builder.HasOne<Actor>().WithOne().HasForeignKey<ActorKey>(key => key.ActorId);
    }
}
