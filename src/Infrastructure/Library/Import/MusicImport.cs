using System.Threading.Channels;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Library.Import;
using FunQuail.Application.Library.Uploads;
using FunQuail.Application.Media.Contracts;
using FunQuail.Domain.Common;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FunQuail.Infrastructure.Library.Import;

/// <summary>
/// Walk, compare, read in parallel, then one command after another. Everything between is bounded, so memory stays flat
/// whatever the number of files.
/// </summary>
internal sealed class MusicImport(
    NpgsqlDataSource database,
    ICommandRunner commands,
    IAudioFileReader reader,
    IBlobStore blobs,
    IIdGenerator ids,
    TimeProvider clock,
    ILogger<MusicImport> log) : IMusicImport
{
    // Read ahead of the commands, but not far: read files hold their pictures.
    private const int BatchesAhead = 8;

    public async Task<Result<ImportReport>> RunAsync(ImportRequest request, IImportProgress progress, CancellationToken ct)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Directory));
        if (!Directory.Exists(root)) return ImportErrors.NoSuchDirectory(root);

        await using var held = await ImportLock.TryTakeAsync(database, ct);
        if (held is null) return ImportErrors.AlreadyRunning;

        var tally = new ImportTally(progress, clock);
        using var stopCounting = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var counting = CountAsync(root, tally, stopCounting.Token);
        try
        {
            await RunAsync(request with { Directory = root }, tally, ct);
        }
        finally
        {
            await stopCounting.CancelAsync();
            await counting;
        }

        var report = tally.Report();
        log.Imported(
            root, report.Figures.Files, report.Figures.Added, report.Figures.Failed, report.Figures.Elapsed.TotalSeconds);
        progress.Finished(report);
        return report;
    }

    public Task WatchAsync(ImportRequest request, IImportProgress progress, CancellationToken ct) =>
        new FolderWatch(request, clock, log).RunAsync(
            directory => RunAsync(request with { Directory = directory }, progress, ct), ct);

    private static async Task CountAsync(string root, ImportTally tally, CancellationToken ct)
    {
        try
        {
            tally.TotalIs(await Task.Run(() => FolderWalker.Count(root, ct), ct));
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or UnauthorizedAccessException)
        {
            // The total is a kindness; the import goes without.
        }
    }

    private async Task RunAsync(ImportRequest request, ImportTally tally, CancellationToken ct)
    {
        var known = new KnownFiles(database);
        var finder = new ChangeFinder(known, tally);
        var sender = new BatchSender(commands, tally, await DestinationAsync(ct), log);
        using var batches = new BatchReader(reader, known, blobs, ids);
        await foreach (var batch in ReadAheadAsync(finder, batches, request, ct))
        {
            foreach (var note in batch.Notes) tally.Note(note);
            if (request.DryRun) Plan(batch, tally);
            else await sender.SendAsync(batch, ct);
        }

        await sender.FlushAsync(ct);

        var vanished = finder.Vanished;
        foreach (var file in await known.InVanishedFoldersAsync(request.Directory, ct)) vanished.Add(file.Id);
        if (request.DryRun)
        {
            tally.Missing(vanished.Count);
            return;
        }

        foreach (var some in vanished.Chunk(ImportFiles.MaxFiles))
            tally.Missing(await sender.SendAsync(new MarkMissing(some), ct));
        if (request.Prune) await PruneAsync(request.Directory, known, sender, tally, ct);
    }

    private static async IAsyncEnumerable<ReadBatch> ReadAheadAsync(
        ChangeFinder finder,
        BatchReader batches,
        ImportRequest request,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var ahead = Channel.CreateBounded<Task<ReadBatch>>(BatchesAhead);
        var walk = Task.Run(
            async () =>
            {
                try
                {
                    var folders = new FolderWalker().Walk(request.Directory, stop.Token);
                    var copies = request.Copy && !request.DryRun;
                    await foreach (var batch in finder.FindAsync(folders, stop.Token))
                        await ahead.Writer.WriteAsync(batches.ReadAsync(batch, copies, stop.Token), stop.Token);
                    ahead.Writer.Complete();
                }
                catch (Exception failure)
                {
                    ahead.Writer.Complete(failure);
                }
            },
            CancellationToken.None);
        try
        {
            await foreach (var batch in ahead.Reader.ReadAllAsync(ct)) yield return await batch;
        }
        finally
        {
            await stop.CancelAsync();
            await walk;
            while (ahead.Reader.TryRead(out var unread)) await Task.WhenAny(unread);
        }
    }

    private static void Plan(ReadBatch batch, ImportTally tally)
    {
        foreach (var (at, one) in batch.Batch.Files.Index())
        {
            if (batch.Files[at].Problems is [var problem, ..])
            {
                tally.Fail(new FileFailure(one.File.Path, problem.Code, problem.Message));
                continue;
            }

            tally.Planned(one.File.Path, one.IsKnown ? "update" : "add");
            tally.Done(one.IsKnown ? FileOutcome.Updated : FileOutcome.Added);
        }

        tally.Show();
    }

    private static async Task PruneAsync(
        string root, KnownFiles known, BatchSender sender, ImportTally tally, CancellationToken ct)
    {
        for (var after = 0; ;)
        {
            var some = await known.MissingAsync(root, after, ImportFiles.MaxFiles, ct);
            if (some.Count == 0) return;

            tally.Pruned(await sender.SendAsync(new PruneMissing(some), ct));
            after = some[^1];
        }
    }

    private async Task<ImportDestination> DestinationAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "SELECT id, owner_id FROM collection WHERE automatic ORDER BY id LIMIT 1");
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct)
            ? new ImportDestination(rows.GetInt32(0), rows.GetInt32(1), clock.GetUtcNow())
            : throw new InvalidOperationException("The collection for imports is missing from the database.");
    }
}
