using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FunQuail.Infrastructure.Persistence.Connections;

/// <summary>Which context's migrations make FunQuail's schema: the one place that names it.</summary>
internal static class Schema
{
    public static DbContext OpenContext(NpgsqlDataSource source) =>
        new FunQuailDbContext(new DbContextOptionsBuilder<FunQuailDbContext>().UseNpgsql(source).Options);
}
