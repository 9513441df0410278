using FunQuail.Domain.Federation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Federation;

internal sealed class ActorKeyPairMapping : IEntityTypeConfiguration<ActorKeyPair>
{
    public void Configure(EntityTypeBuilder<ActorKeyPair> builder)
    {
        builder.HasKey(key => key.ActorId);
        builder.Property(key => key.ActorId).ValueGeneratedNever();
        builder.HasOne<Actor>().WithOne().HasForeignKey<ActorKeyPair>(key => key.ActorId);
    }
}
