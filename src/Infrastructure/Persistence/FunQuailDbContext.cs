using FunQuail.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Persistence;

/// <summary>All tables that commands write. Reads do not come here: they are SQL of their own.</summary>
internal sealed class FunQuailDbContext(DbContextOptions<FunQuailDbContext> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<TimeSpan>().HaveConversion<Milliseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(FunQuailDbContext).Assembly);
        modelBuilder.UseSnakeCaseNames();
    }
}
