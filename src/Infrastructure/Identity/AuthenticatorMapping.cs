using FunQuail.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FunQuail.Infrastructure.Identity;

internal sealed class AuthenticatorMapping : IEntityTypeConfiguration<Authenticator>
{
    private const int DigestBytes = 32;

    public void Configure(EntityTypeBuilder<Authenticator> builder)
    {
        builder.HasKey(authenticator => authenticator.AccountId);
        builder.Property(authenticator => authenticator.AccountId).ValueGeneratedNever();
        // Of two who show the same code at once, the second looks again, and is refused.
        builder.Property(authenticator => authenticator.LastStep).IsConcurrencyToken();
        builder.Property(authenticator => authenticator.RecoveryDigests).IsConcurrencyToken().HasConversion(
            new ValueConverter<IReadOnlyList<byte[]>, byte[]>(digests => Join(digests), bytes => Split(bytes)),
            // The list is replaced as a whole.
            new ValueComparer<IReadOnlyList<byte[]>>(
                (one, other) => ReferenceEquals(one, other), digests => digests.Count, digests => digests));
        builder.HasOne<AccountUser>().WithOne().HasForeignKey<Authenticator>(authenticator => authenticator.AccountId);
    }

    private static byte[] Join(IReadOnlyList<byte[]> digests) => [.. digests.SelectMany(digest => digest)];

    private static IReadOnlyList<byte[]> Split(byte[] bytes) => [.. bytes.Chunk(DigestBytes)];
}
