using FunQuail.Domain.Identity;
using FunQuail.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Identity;

internal sealed class AccountMapping : IEntityTypeConfiguration<AccountUser>
{
    public void Configure(EntityTypeBuilder<AccountUser> builder)
    {
        builder.ToTable("account");
        builder.HasKey(account => account.Id);
        builder.Property(account => account.Id).HasKeysInBlocks("account_key");
        builder.Property(account => account.UserName).HasMaxLength(UserNameRules.MaxLength).IsRequired();
        builder.Property(account => account.NormalizedUserName).HasMaxLength(UserNameRules.MaxLength).IsRequired();
        builder.Property(account => account.Email).HasMaxLength(EmailRules.MaxLength).IsRequired();
        builder.Property(account => account.NormalizedEmail).HasMaxLength(EmailRules.MaxLength).IsRequired();
        builder.Property(account => account.PasswordHash).IsRequired();
        builder.Property(account => account.SecurityStamp).IsRequired();
        builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        builder.Property(account => account.Permissions).HasConversion<short>();
        builder.Property(account => account.PrivacyLevel).IsWord();
        builder.Property(account => account.Version).IsConcurrencyToken();
        builder.Ignore(account => account.PhoneNumber);
        builder.Ignore(account => account.PhoneNumberConfirmed);

        // The foreign key is in the migration alone: actors are another module's, and are stored in the same transaction.
        builder.HasIndex(account => account.ActorId).IsUnique();
        builder.HasIndex(account => account.Guid).IsUnique();
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        // An address is whose it is known to be. Else whoever registers would hear that somebody has it.
        builder.HasIndex(account => account.NormalizedEmail).IsUnique().HasFilter("email_confirmed");
    }
}
