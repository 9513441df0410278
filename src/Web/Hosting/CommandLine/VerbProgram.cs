using FunQuail.Infrastructure.Persistence.Connections;
using FunQuail.Infrastructure.Persistence.Embedded;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FunQuail.Web.Hosting.CommandLine;

/// <summary>
/// FunQuail without its server, for a verb that works on the library: the database open and migrated, the services at hand.
/// </summary>
internal sealed class VerbProgram : IAsyncDisposable
{
    private readonly ILoggerFactory _logs;
    private readonly DatabaseServer _database;
    private readonly ServiceProvider _services;

    private VerbProgram(ILoggerFactory logs, DatabaseServer database, ServiceProvider services) =>
        (_logs, _database, _services) = (logs, database, services);

    /// <summary>Joins the database of a running server, or opens it for itself.</summary>
    public static async Task<VerbProgram> OpenAsync(VerbContext context, CancellationToken ct)
    {
        var logs = context.OpenLogs();
        var database = await context.OpenDatabaseAsync(WhenOwned.Join, logs, ct);
        var services = new ServiceCollection().AddLogging();
        services.Replace(ServiceDescriptor.Singleton(logs));
        var program = new VerbProgram(logs, database, services.AddFunQuail(context.Settings, database).BuildServiceProvider());
        try
        {
            await database.MigrateAsync(ct);
            return program;
        }
        catch
        {
            // A database that this program started must not outlive it.
            await program.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        _logs.Dispose();
    }
}
