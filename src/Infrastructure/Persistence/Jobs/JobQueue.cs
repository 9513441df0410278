using System.Text.Json;
using FunQuail.Application.Common.Messaging;

namespace FunQuail.Infrastructure.Persistence.Jobs;

/// <summary>Gathers the jobs of one command and writes them in its transaction.</summary>
internal sealed class JobQueue(JobSignal signal) : IJobQueue
{
    private const int MaxPayloadLength = 64 * 1024;

    private readonly List<(string Kind, string Payload)> _waiting = [];

    public void Enqueue(string kind, object payload)
    {
        var json = JsonSerializer.Serialize(payload, JsonSerializerOptions.Web);
        if (json.Length > MaxPayloadLength)
            throw new ArgumentException($"A job's payload has at most {MaxPayloadLength} characters.", nameof(payload));

        _waiting.Add((kind, json));
    }

    public async Task WriteAsync(FunQuailDbContext context, CancellationToken ct)
    {
        if (_waiting.Count == 0) return;

        await using var command = context.InTransaction(
            "INSERT INTO jobs (kind, payload) "
            + "SELECT kind, payload::jsonb FROM unnest($1::text[], $2::text[]) AS j (kind, payload)");
        command.Parameters.AddWithValue(_waiting.ConvertAll(job => job.Kind).ToArray());
        command.Parameters.AddWithValue(_waiting.ConvertAll(job => job.Payload).ToArray());
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Wakes the worker of this process; call after the commit.</summary>
    public void Announce()
    {
        if (_waiting.Count > 0) signal.Wake();
    }

    public void Forget() => _waiting.Clear();
}
