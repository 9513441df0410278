using FunQuail.Application.Catalog;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Library.Import;
using FunQuail.Application.Media;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Common.Mail;
using FunQuail.Infrastructure.Persistence.Jobs;
using FunQuail.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.IntegrationTests.Library.Import;

/// <summary>A music folder, a database and an import, for one test.</summary>
internal sealed class ImportBench : IAsyncDisposable
{
    private static readonly SemaphoreSlim MakingCarriers = new(1, 1);
    private static readonly Dictionary<(int Hertz, string Extension), byte[]> Carriers = [];

    private readonly ScratchDirectory _scratch = new();
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private ImportBench(TestDatabase database, Action<IServiceCollection>? replace)
    {
        _database = database;
        Music = _scratch.Below("music");
        Directory.CreateDirectory(Music);
        var services = new ServiceCollection().AddLogging().AddMessaging().AddInfrastructure().AddMedia().AddCatalog()
            .AddSingleton(new StorageOptions(_scratch.Below("data"))).AddSingleton(database.DataSource)
            .AddSingleton(new MailOptions(Server: null, From: null))
            .AddSingleton(new PublicAddress(new Uri("https://music.example")));
        replace?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public string Music { get; }

    public Heard Heard { get; private set; } = new();

    /// <param name="replace">The last word on the services.</param>
    public static async Task<ImportBench> CreateAsync(Action<IServiceCollection>? replace = null) =>
        new(await TestDatabase.CreateAsync(), replace);

    public Task<Result<ImportReport>> TryAsync(
        bool copy = false, bool prune = false, bool dryRun = false, CancellationToken ct = default) =>
        _services.GetRequiredService<IMusicImport>()
            .RunAsync(new ImportRequest(Music, copy, prune, dryRun), Heard = new Heard(), ct);

    public async Task<ImportFigures> ImportAsync(bool copy = false, bool prune = false, bool dryRun = false) =>
        (await TryAsync(copy, prune, dryRun)).Value.Figures;

    public Task<int> RunJobsAsync() => _services.GetRequiredService<JobRunner>().RunDueAsync(CancellationToken.None);

    /// <summary>Puts a tone there, tagged by ffmpeg's names; each pitch is another recording.</summary>
    public async Task<string> PutAsync(string path, int hertz, Dictionary<string, string> tags, byte[]? cover = null)
    {
        var target = Path.Combine(Music, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var carrier = _scratch.Below($"carrier{Path.GetExtension(path)}");
        await File.WriteAllBytesAsync(carrier, await CarrierAsync(hertz, Path.GetExtension(path)));
        await AudioFiles.RetagAsync(carrier, target, tags, cover);
        return target;
    }

    /// <summary>The first column of a query, as text, in order.</summary>
    public async Task<string[]> AskAsync(string sql)
    {
        await using var command = _database.DataSource.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        var answers = new List<string>();
        while (await rows.ReadAsync()) answers.Add($"{rows.GetValue(0)}");
        return [.. answers];
    }

    public async Task<int> CountAsync(string table) => int.Parse((await AskAsync($"SELECT count(*) FROM {table}"))[0], null);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        _scratch.Dispose();
    }

    private async Task<byte[]> CarrierAsync(int hertz, string extension)
    {
        await MakingCarriers.WaitAsync();
        try
        {
            if (Carriers.TryGetValue((hertz, extension), out var made)) return made;

            var path = _scratch.Below($"tone{extension}");
            await AudioFiles.ToneAsync(path, seconds: 0.5, hertz: hertz);
            return Carriers[(hertz, extension)] = await File.ReadAllBytesAsync(path);
        }
        finally
        {
            MakingCarriers.Release();
        }
    }
}

/// <summary>Keeps what an import tells.</summary>
internal sealed class Heard : IImportProgress
{
    public List<FileFailure> Failures { get; } = [];

    public List<FileFailure> Notes { get; } = [];

    public List<string> Plans { get; } = [];

    public void Advanced(ImportFigures figures)
    {
        // Only the end matters to tests.
    }

    public void Failed(FileFailure failure) => Failures.Add(failure);

    public void Noted(FileFailure note) => Notes.Add(note);

    public void Planned(string path, string act) => Plans.Add($"{act} {Path.GetFileName(path)}");

    public void Finished(ImportReport report)
    {
        // The report is also returned.
    }
}
