using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Library.Import;
using FunQuail.Application.Library.Uploads;
using FunQuail.Domain.Common;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FunQuail.Infrastructure.Library.Import;

/// <summary>Sends commands, each in a scope of its own. What a batch is refused for, its files are tried alone for.</summary>
internal sealed class BatchSender(ICommandRunner commands, ImportTally tally, ImportDestination destination, ILogger log)
{
    public async Task SendAsync(ReadBatch batch, CancellationToken ct)
    {
        var errors = await TryAsync(batch, ct);
        if (errors.Count == 0) return;

        if (batch.Files.Count > 1)
        {
            foreach (var (at, file) in batch.Files.Index())
            {
                var alone = batch with { Files = [file], Batch = batch.Batch with { Files = [batch.Batch.Files[at]] } };
                await SendAsync(alone, ct);
            }

            return;
        }

        var refused = batch with { Files = [batch.Files[0] with { Audio = null, Problems = errors, Copy = false }] };
        if (batch.Files[0].Audio is not null && await TryAsync(refused, ct) is { Count: 0 }) return;

        tally.Fail(new FileFailure(batch.Batch.Files[0].File.Path, errors[0].Code, errors[0].Message));
    }

    public async Task<TValue> SendAsync<TValue>(ICommand<Result<TValue>> command, CancellationToken ct) =>
        (await commands.RunAsync(command, ct)).Value;

    private async Task<IReadOnlyList<Error>> TryAsync(ReadBatch batch, CancellationToken ct)
    {
        try
        {
            var command = new ImportFiles(batch.Batch.ReleaseFolder, batch.Files, batch.Picture, destination);
            var result = await commands.RunAsync(command, ct);
            if (result.Succeeded) Count(batch, result.Value);
            return result.Errors;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && failure is not NpgsqlException { IsTransient: true })
        {
            // One bad file never stops the run: this is the worker's loop.
            log.BatchFailed(failure, batch.Files.Count, batch.Batch.ReleaseFolder);
            return [ImportErrors.Unforeseen(Sentence(failure.GetBaseException()))];
        }
    }

    private static string Sentence(Exception failure) => failure is PostgresException refused ? refused.MessageText : failure.Message;

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

        tally.Show();
    }
}
