using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FunQuail.DesignTime;

/// <summary>Gives dotnet-ef the model. Adding or scripting a migration opens no connection.</summary>
internal sealed class FunQuailDbContextFactory : IDesignTimeDbContextFactory<FunQuailDbContext>
{
    public FunQuailDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<FunQuailDbContext>().UseNpgsql("Host=nowhere.invalid").Options);
}
