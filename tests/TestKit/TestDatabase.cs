using System.Collections.Concurrent;
using System.Globalization;
using FunQuail.Infrastructure.Persistence.Connections;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace FunQuail.TestKit;

/// <summary>
/// A database of its own for one fixture or test, on the test process's one server; dropped when disposed of.
/// <code>await using var database = await TestDatabase.CreateAsync();</code>
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<Delegate, Lazy<Task<string>>> Templates = new();
    private static readonly SemaphoreSlim OneCopyAtATime = new(1, 1);
    private static int _made;

    private TestDatabase(string connectionString)
    {
        ConnectionString = connectionString;
        DataSource = DataSources.Build(connectionString);
    }

    public string ConnectionString { get; }

    /// <summary>A pool built as the program builds its own.</summary>
    public NpgsqlDataSource DataSource { get; }

    /// <summary>A database with FunQuail's schema and nothing in it.</summary>
    public static Task<TestDatabase> CreateAsync() => CreateAsync(MigrateAsync);

    /// <summary>
    /// A copy of a template that <paramref name="prepare"/> fills once per process (pass the same method, not a new lambda).
    /// </summary>
    public static async Task<TestDatabase> CreateAsync(Func<NpgsqlDataSource, Task> prepare)
    {
        var template = await Templates.GetOrAdd(prepare,
            key => new Lazy<Task<string>>(() => MakeTemplateAsync((Func<NpgsqlDataSource, Task>)key))).Value;
        return new TestDatabase(await MakeAsync($"TEMPLATE {template}"));
    }

    /// <summary>A database without any table.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync() => new(await MakeAsync("TEMPLATE template0"));

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        var name = new NpgsqlConnectionStringBuilder(ConnectionString).Database;
        await RunAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    internal static async Task MigrateAsync(NpgsqlDataSource source)
    {
        await using var server = await DatabaseServer.OpenAsync(
            source.ConnectionString, new("unused"), default, TimeProvider.System, NullLogger.Instance, CancellationToken.None);
        await server.MigrateAsync(CancellationToken.None);
    }

    private static async Task<string> MakeTemplateAsync(Func<NpgsqlDataSource, Task> prepare)
    {
        var connectionString = await MakeAsync("TEMPLATE template0");
        // A template cannot be copied while anybody is connected to it.
        await using (var source = DataSources.Build(connectionString)) await prepare(source);
        return new NpgsqlConnectionStringBuilder(connectionString).Database!;
    }

    private static async Task<string> MakeAsync(string from)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _made)}");
        // PostgreSQL refuses to copy one template twice at the same moment.
        await OneCopyAtATime.WaitAsync();
        try
        {
            await RunAsync($"CREATE DATABASE {name} {from}");
        }
        finally
        {
            OneCopyAtATime.Release();
        }

        return new NpgsqlConnectionStringBuilder(await TestServer.ConnectionStringAsync()) { Database = name }.ConnectionString;
    }

    private static async Task RunAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(await TestServer.ConnectionStringAsync() + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names are made here.
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
