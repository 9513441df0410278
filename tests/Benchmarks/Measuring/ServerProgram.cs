using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FunQuail.Benchmarks.Measuring;

/// <summary>The program as a user starts it, with its own PostgreSQL in a data directory.</summary>
internal sealed class ServerProgram(string dataDirectory)
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    public string DataDirectory => dataDirectory;

    public DatabaseProcesses Database => new(dataDirectory);

    /// <summary>Environment variables beyond those that name the data directory and the address.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    private static string Assembly => Path.Combine(Repository.Root, "artifacts", "bin", "Web", "release", "funquail.dll");

    /// <summary>Runs a verb to its end.</summary>
    /// <returns>What it printed, how long it took, and what it used.</returns>
    /// <exception cref="BenchmarkFailedException">It did not succeed.</exception>
    public async Task<FinishedRun> RunAsync(string[] arguments, CancellationToken ct)
    {
        using var stopWatching = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var clock = Stopwatch.StartNew();
        using var process = Start("dotnet", [Assembly, .. arguments], address: null);
        var watch = new Watch(process.Id, Database);
        var watching = watch.RunAsync(stopWatching.Token);
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        var took = clock.Elapsed;

        await stopWatching.CancelAsync();
        await watching;
        return process.ExitCode == 0
            ? new FinishedRun(await output, took, watch)
            : throw new BenchmarkFailedException(
                $"funquail {arguments[0]} ended with {process.ExitCode}: {Last(await output)} {Last(await errors)}");
    }

    public RunningServer Serve(string address) => Serve([Assembly, "serve", "--no-demo"], address);

    /// <param name="command">What <c>dotnet</c> is started with instead of the program's own <c>serve</c>.</param>
    /// <param name="address">Where it is to listen.</param>
    public RunningServer Serve(string[] command, string address) => new(this, Start("dotnet", command, address), address);

    /// <summary>By the command that the README names.</summary>
    public RunningServer BuildAndServe(string address) =>
        new(this, Start(Path.Combine(Repository.Root, "build.sh"), ["run", "--no-demo"], address), address);

    /// <summary>An address of this machine at which nothing listens.</summary>
    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }

    public static async Task StopAsync(Process process)
    {
        await Programs.OutputAsync("kill", ["-TERM", $"{process.Id}"], CancellationToken.None);
        using var limit = new CancellationTokenSource(StopLimit);
        await process.WaitForExitAsync(limit.Token);
    }

    private static string Last(string text) => text[Math.Max(0, text.Length - 2000)..].Trim();

    private Process Start(string program, string[] arguments, string? address)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FunQuail__ApiAuthenticationRequired"] = "false";
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        start.Environment["FunQuail__DataDirectory"] = dataDirectory;
        start.Environment.Remove("ConnectionStrings__FunQuail");
        if (address is not null) start.Environment["ASPNETCORE_URLS"] = address;
        return Process.Start(start) ?? throw new BenchmarkFailedException($"{program} could not be started.");
    }
}

/// <summary>A verb that has come to its end.</summary>
internal sealed record FinishedRun(string Output, TimeSpan Took, Watch Watch);
