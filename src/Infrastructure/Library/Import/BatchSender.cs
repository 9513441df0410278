using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Library.Import;
using FunQuail.Application.Library.Uploads;
using FunQuail.Domain.Common;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FunQuail.Infrastructure.Library.Import;

/// <summary>
/// Sends commands, each in a scope of its own and with as many batches as fit. What a command is refused for, its batches are
/// tried alone for, and then their files.
/// </summary>
internal sealed class BatchSender(ICommandRunner commands, ImportTally tally, ImportDestination destination, ILogger log)
{
    // Waiting batches hold their pictures: beyond this they are sent at once.
    private const long MaxPictures = 16L * 1024 * 1024;

    private readonly List<ReadBatch> _waiting = [];

    /// <summary>Sends the batch together with others; what still waits goes with <see cref="FlushAsync"/>.</summary>
    public async Task SendAsync(ReadBatch batch, CancellationToken ct)
    {
        if (_waiting.Sum(one => one.Files.Count) + batch.Files.Count > ImportFiles.MaxFiles) await FlushAsync(ct);

        _waiting.Add(batch);
        if (_waiting.Sum(one => one.SizeOfPictures) > MaxPictures) await FlushAsync(ct);
    }

    public async Task FlushAsync(CancellationToken ct)
    {
        var batches = _waiting.ToList();
        _waiting.Clear();
        if (batches.Count == 0 || (batches.Count > 1 && await TryAsync(batches, ct) is { Count: 0 })) return;

        foreach (var batch in batches) await SendAloneAsync(batch, ct);
    }

    private async Task SendAloneAsync(ReadBatch batch, CancellationToken ct)
    {
        var errors = await TryAsync([batch], ct);
        if (errors.Count == 0) return;

        if (batch.Files.Count > 1)
        {
            foreach (var (at, file) in batch.Files.Index())
            {
                var alone = batch with { Files = [file], Batch = batch.Batch with { Files = [batch.Batch.Files[at]] } };
                await SendAloneAsync(alone, ct);
            }

            return;
        }

        var refused = batch with { Files = [batch.Files[0] with { Audio = null, Problems = errors, Copy = false }] };
        if (batch.Files[0].Audio is not null && await TryAsync([refused], ct) is { Count: 0 }) return;

        tally.Fail(new FileFailure(batch.Batch.Files[0].File.Path, errors[0].Code, errors[0].Message));
    }

    public async Task<TValue> SendAsync<TValue>(ICommand<Result<TValue>> command, CancellationToken ct) =>
        (await commands.RunAsync(command, ct)).Value;

    private async Task<IReadOnlyList<Error>> TryAsync(List<ReadBatch> batches, CancellationToken ct)
    {
        try
        {
            var folders = batches.Select(batch => new FolderToImport(batch.Batch.ReleaseFolder, batch.Files, batch.Picture));
            var result = await commands.RunAsync(new ImportFiles([.. folders], destination), ct);
            if (result.Succeeded) Count(batches, result.Value);
            return result.Errors;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && failure is not NpgsqlException { IsTransient: true })
        {
            // One bad file never stops the run: this is the worker's loop.
            var files = batches.Sum(batch => batch.Files.Count);
            log.BatchFailed(failure, files, batches[0].Batch.ReleaseFolder);
            return [ImportErrors.Unforeseen(Sentence(failure.GetBaseException()))];
        }
    }

    private static string Sentence(Exception failure) =>
        failure is PostgresException refused ? refused.MessageText : failure.Message;

    private void Count(List<ReadBatch> batches, IReadOnlyList<ImportedFiles> imported)
    {
        foreach (var (at, batch) in batches.Index()) Count(batch, imported[at]);
        tally.Show();
    }

    private void Count(ReadBatch batch, ImportedFiles imported)
    {
        foreach (var (at, outcome) in imported.Outcomes.Index())
        {
            if (outcome != FileOutcome.Failed)
            {
                tally.Done(outcome);
                continue;
            }

            var problem = batch.Files[at].Problems[0];
            tally.Fail(new FileFailure(batch.Batch.Files[at].File.Path, problem.Code, problem.Message));
        }

        foreach (var (file, problem) in imported.PictureProblems)
        {
            var path = file is { } at ? batch.Batch.Files[at].File.Path : batch.Batch.Picture ?? batch.Batch.ReleaseFolder;
            tally.Note(new FileFailure(path, problem.Code, problem.Message));
        }
    }
}
