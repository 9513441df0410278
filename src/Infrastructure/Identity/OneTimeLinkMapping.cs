using FunQuail.Domain.Identity;
using FunQuail.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Identity;

internal sealed class OneTimeLinkMapping : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.HasKey(link => link.TokenDigest);
        builder.Property(link => link.Purpose).IsWord();
        builder.Property(link => link.Email).HasMaxLength(EmailRules.MaxLength);
        builder.HasOne<AccountUser>().WithMany().HasForeignKey(link => link.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(link => link.AccountId);
    }
}
