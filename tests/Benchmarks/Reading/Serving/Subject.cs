using FunQuail.Benchmarks.Measuring;
using FunQuail.Benchmarks.Reading.Figures;
using FunQuail.Benchmarks.Reading.Filling;

namespace FunQuail.Benchmarks.Reading.Serving;

/// <summary>A filled database with the measured server running on it.</summary>
internal sealed class Subject : IAsyncDisposable
{
    /// <summary>
    /// A benchmark asks more than anybody may. What is counted all the same, to see what counting costs, has no limit to reach.
    /// </summary>
    private static readonly Dictionary<string, string> Unlimited = new()
    {
        ["FunQuail__RateLimiting"] = "false",
        ["FunQuail__RateLimits"] = "anonymous-list=2000000000/d,authenticated-list=2000000000/d",
    };

    private readonly ServerProgram _program;

    private Subject(ServerProgram program, RunningServer server, Samples samples)
    {
        (_program, Server, Samples) = (program, server, samples);
        Browser = new Browser(server);
    }

    public RunningServer Server { get; }

    public Browser Browser { get; }

    public Samples Samples { get; }

    public static async Task<Subject> OpenAsync(
        string dataDirectory, int tracks, IReadOnlyDictionary<string, string> environment, CancellationToken ct)
    {
        // What an earlier run has converted would be there at once.
        var conversions = Path.Combine(dataDirectory, "cache");
        if (Directory.Exists(conversions)) Directory.Delete(conversions, recursive: true);

        var samples = await new FilledDatabase(dataDirectory, new CatalogSize(tracks)).PrepareAsync(ct);
        var all = new Dictionary<string, string>(Unlimited);
        foreach (var (name, value) in environment) all[name] = value;
        var program = new ServerProgram(dataDirectory) { Environment = all };
        var command = MeasuredServer.CommandLine(FilledDatabase.FilesOf(dataDirectory));
        var subject = new Subject(program, program.Serve(command, ServerProgram.FreeAddress()), samples);
        try
        {
            await subject.Server.FirstAnswerAsync(ct);
            return subject;
        }
        catch
        {
            await subject.DisposeAsync();
            throw;
        }
    }

    public FigurePlan Plan(ReadingOptions options) => new(Server, Browser, Samples, options);

    public Task<string> MachineAsync(CancellationToken ct) => Machine.DescribeAsync(_program.Database, ct);

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Server.DisposeAsync();
    }
}
