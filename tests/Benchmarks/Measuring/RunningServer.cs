using System.Diagnostics;
using System.Net;

namespace FunQuail.Benchmarks.Measuring;

/// <summary>A server that was started to be asked, and is stopped when disposed of.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly ServerProgram program;
    private readonly Process process;
    private readonly HttpClient client;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    public RunningServer(ServerProgram program, Process process, string address)
    {
        this.program = program;
        this.process = process;
        Address = address;
        client = new HttpClient { BaseAddress = new Uri(address) };
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public string Address { get; }

    public double Memory => ProcFs.ShareOfMemory(process.Id) ?? 0;

    public double ResidentMemory => ProcFs.Resident(process.Id) ?? 0;

    public double DatabaseMemory => program.Database.Memory;

    /// <summary>Processor seconds of the server so far.</summary>
    public double ProcessorSeconds => ProcFs.ProcessorSeconds(process.Id) ?? 0;

    /// <summary>Processor seconds of its database so far.</summary>
    public double DatabaseProcessorSeconds => program.Database.ProcessorSeconds;

    /// <summary>How long after its start the server had said that it is ready and answered a request for releases.</summary>
    public async Task<TimeSpan> FirstAnswerAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Pause);
        while (!await IsReadyAsync(ct))
        {
            if (process.HasExited) throw new BenchmarkFailedException($"The server ended: {await output} {await errors}");
            if (clock.Elapsed > Limit) throw new BenchmarkFailedException("The server is not ready after two minutes.");
            await timer.WaitForNextTickAsync(ct);
        }

        using var answer = await client.GetAsync(new Uri("/api/v2/releases", UriKind.Relative), ct);
        await answer.Content.ReadAsByteArrayAsync(ct);
        return answer.StatusCode == HttpStatusCode.OK
            ? clock.Elapsed
            : throw new BenchmarkFailedException($"GET /api/v2/releases was answered with {(int)answer.StatusCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (!process.HasExited) await ServerProgram.StopAsync(process);
        process.Dispose();
    }

    private async Task<bool> IsReadyAsync(CancellationToken ct)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
