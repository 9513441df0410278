using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FunQuail.Infrastructure.Persistence;

/// <summary>SQL of our own inside the command's transaction.</summary>
internal static class DbContextCommands
{
    public static NpgsqlCommand InTransaction(this FunQuailDbContext context, string sql)
    {
        var command = ((NpgsqlConnection)context.Database.GetDbConnection()).CreateCommand();
        command.CommandText = sql;
        command.Transaction = (NpgsqlTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}
