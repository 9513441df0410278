using FunQuail.Domain.Identity.OAuth;
using FunQuail.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FunQuail.Infrastructure.Identity.OAuth;

/// <summary>Applications, codes and tokens. All go with the account they are of.</summary>
internal sealed class OAuthMapping : IEntityTypeConfiguration<OAuthApplication>, IEntityTypeConfiguration<ApplicationToken>,
    IEntityTypeConfiguration<AuthorizationCode>, IEntityTypeConfiguration<TokenFamily>, IEntityTypeConfiguration<AccessToken>,
    IEntityTypeConfiguration<RefreshToken>
{
    public void Configure(EntityTypeBuilder<OAuthApplication> builder)
    {
        builder.MapEntity();
        builder.Property(application => application.ClientId).HasMaxLength(OAuthApplication.ClientIdMaxLength).UseCollation("C");
        builder.Property(application => application.Name).HasMaxLength(OAuthApplication.NameMaxLength);
        builder.Property(application => application.Scopes).HasMaxLength(OAuthApplication.ScopesMaxLength);
        builder.Ignore(application => application.IsConfidential);
        builder.HasIndex(application => application.ClientId).IsUnique();
        builder.HasOne<AccountUser>().WithMany().HasForeignKey(application => application.OwnerId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(application => new { application.OwnerId, application.Id });
    }

    public void Configure(EntityTypeBuilder<ApplicationToken> builder)
    {
        builder.HasKey(token => token.ApplicationId);
        builder.Property(token => token.ApplicationId).ValueGeneratedNever();
        builder.HasOne<OAuthApplication>().WithOne().HasForeignKey<ApplicationToken>(token => token.ApplicationId);
        builder.HasOne<AccountUser>().WithMany().HasForeignKey(token => token.AccountId);
        builder.HasIndex(token => token.Digest).IsUnique();
        builder.HasIndex(token => token.AccountId);
    }

    public void Configure(EntityTypeBuilder<AuthorizationCode> builder)
    {
        builder.HasKey(code => code.Digest);
        builder.Property(code => code.Challenge).HasMaxLength(PkceChallenge.Length);
        builder.HasOne<OAuthApplication>().WithMany().HasForeignKey(code => code.ApplicationId);
        builder.HasOne<TokenFamily>().WithMany().HasForeignKey(code => code.FamilyId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AccountUser>().WithMany().HasForeignKey(code => code.AccountId);
        builder.HasIndex(code => new { code.AccountId, code.ApplicationId });
        builder.HasIndex(code => code.ExpirationDate);
    }

    public void Configure(EntityTypeBuilder<TokenFamily> builder)
    {
        builder.HasKey(family => family.Id);
        builder.Property(family => family.Id).HasKeysInBlocks("token_family_key");
        builder.Ignore(family => family.IsRevoked);
        builder.HasOne<OAuthApplication>().WithMany().HasForeignKey(family => family.ApplicationId);
        builder.HasOne<AccountUser>().WithMany().HasForeignKey(family => family.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(family => new { family.AccountId, family.ApplicationId });
    }

    public void Configure(EntityTypeBuilder<AccessToken> builder)
    {
        builder.HasKey(token => token.Digest);
        builder.HasOne<TokenFamily>().WithMany().HasForeignKey(token => token.FamilyId);
        builder.HasIndex(token => token.ExpirationDate);
    }

    public void Configure(EntityTypeBuilder<RefreshToken> builder)
    {
        builder.HasKey(token => token.Digest);
        builder.HasOne<TokenFamily>().WithMany().HasForeignKey(token => token.FamilyId);
        builder.HasIndex(token => token.ExpirationDate);
    }
}
