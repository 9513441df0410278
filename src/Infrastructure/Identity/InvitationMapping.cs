using FunQuail.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Identity;

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.HasKey(invitation => invitation.Guid);
        builder.Property(invitation => invitation.Guid).ValueGeneratedNever();
        builder.Property(invitation => invitation.Code).HasMaxLength(Invitation.CodeMaxLength);
        // Of two who use it at once, the second looks again.
        builder.Property(invitation => invitation.UsedDate).IsConcurrencyToken();
        builder.HasOne<AccountUser>().WithMany().HasForeignKey(invitation => invitation.OwnerId);
        builder.HasOne<AccountUser>().WithMany().HasForeignKey(invitation => invitation.InvitedId)
            .OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(invitation => invitation.Code).IsUnique();
    }
}
