using FunQuail.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Identity;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.HasKey(session => session.Guid);
        builder.Property(session => session.Guid).ValueGeneratedNever();
        builder.Property(session => session.UserAgent).HasMaxLength(Session.UserAgentMaxLength);
        builder.Property(session => session.Address).HasMaxLength(60);
        builder.HasOne<AccountUser>().WithMany().HasForeignKey(session => session.AccountId);
        builder.HasIndex(session => session.TokenDigest).IsUnique();
        builder.HasIndex(session => session.AccountId);
    }
}
