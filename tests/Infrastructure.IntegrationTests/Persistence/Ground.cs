using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Media;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Common.Mail;
using FunQuail.Infrastructure.Library.Transcoding;
using FunQuail.Infrastructure.Persistence;
using FunQuail.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence;

/// <summary>A database of its own with everything that commands need on top of it.</summary>
internal sealed class Ground : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ScratchDirectory _data = new();
    private readonly ServiceProvider _services;

    private Ground(TestDatabase database, Action<IServiceCollection>? more)
    {
        _database = database;
        var services = new ServiceCollection();
        services.AddSingleton(database.DataSource);
        services.AddSingleton(new StorageOptions(_data.Path));
        services.AddSingleton(new MailOptions(Server: null, From: null));
        services.AddSingleton(new PublicAddress(new Uri("https://music.example")));
        services.AddSingleton(new TranscodeOptions());
        services.AddLogging();
        services.AddMessaging().AddInfrastructure().AddMedia();
        more?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public NpgsqlDataSource Source => _database.DataSource;

    public IServiceProvider Services => _services;

    public string DataDirectory => _data.Path;

    public static async Task<Ground> MakeAsync(Action<IServiceCollection>? more = null) =>
        new(await TestDatabase.CreateAsync(), more);

    /// <summary>Runs one command as a request would: in a scope and a transaction of its own.</summary>
    public async Task<Result> CommandAsync(Func<Command, Task<Result>> work, CancellationToken ct = default)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IUnitOfWork>()
            .InTransactionAsync(token => work(new Command(scope.ServiceProvider, token)), result => result.Succeeded, ct);
    }

    /// <summary>Runs one command that is expected to go well.</summary>
    public async Task DoAsync(Func<Command, Task> work)
    {
        var result = await CommandAsync(async command =>
        {
            await work(command);
            return Result.Success;
        });
        Assert.That(result.Errors, Is.Empty);
    }

    public async Task<T> AskAsync<T>(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task<List<T>> ListAsync<T>(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<T>();
        while (await reader.ReadAsync()) found.Add(reader.GetFieldValue<T>(0));
        return found;
    }

    public Task<long> CountAsync(string table) => AskAsync<long>($"SELECT count(*) FROM {table}");

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        _data.Dispose();
    }

    private NpgsqlCommand Command(string sql, object[] values)
    {
#pragma warning disable CA2100 // Tests write their own SQL.
        var command = Source.CreateCommand(sql);
#pragma warning restore CA2100
        foreach (var value in values) command.Parameters.AddWithValue(value);
        return command;
    }
}

/// <summary>What a command under test has in its hands.</summary>
internal sealed record Command(IServiceProvider Services, CancellationToken Ct)
{
    // As the migration seeds them.
    public const int ServiceActor = 1;
    public const int Imports = 1;

    public FunQuailDbContext Context => Services.GetRequiredService<FunQuailDbContext>();

    public IJobQueue Jobs => Services.GetRequiredService<IJobQueue>();

    public Artist AddArtist(string name)
    {
        var artist = Make.Artist(name);
        Context.Add(artist);
        return artist;
    }
}
