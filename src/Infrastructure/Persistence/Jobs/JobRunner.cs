using FunQuail.Application.Common.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FunQuail.Infrastructure.Persistence.Jobs;

/// <summary>Runs due jobs, each in its own scope. One that throws is tried eight times, over some fifteen hours.</summary>
public sealed class JobRunner(NpgsqlDataSource source, IServiceScopeFactory scopes, ILogger<JobRunner> log)
{
    /// <summary>Runs jobs until none is due; for programs that end. Returns how many ran, failures included.</summary>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var ran = 0;
        while (await RunOneAsync(ct)) ran++;
        return ran;
    }

    /// <summary>Runs the job that is due first; false when there is none.</summary>
    /// <exception cref="OperationCanceledException">Interrupted: the job is due at once and the try does not count.</exception>
    /// <param name="stop">A job that was found only after this stop is let go, and due at once.</param>
    public async Task<bool> RunOneAsync(CancellationToken ct, CancellationToken stop = default)
    {
        await using var job = await TakenJob.TakeAsync(source, ct);
        if (job is null || stop.IsCancellationRequested) return false;

        if (await TryRunAsync(job, ct) is not { } failure)
        {
            await job.FinishAsync();
            log.JobDone(job.Kind, job.Id);
            return true;
        }

        if (await job.FailAsync(failure) is { } delay) log.JobDelayed(failure, job.Kind, job.Id, job.Attempts + 1, delay);
        else log.JobGivenUp(failure, job.Kind, job.Id, job.Attempts + 1);
        return true;
    }

    private async Task<Exception?> TryRunAsync(TakenJob job, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var handler = scope.ServiceProvider.GetServices<IJobHandler>().FirstOrDefault(one => one.Kind == job.Kind)
                ?? throw new InvalidOperationException($"Nothing here does jobs of the kind '{job.Kind}'.");
            await handler.RunAsync(job.Payload, ct);
            return null;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            return failure;
        }
    }
}
