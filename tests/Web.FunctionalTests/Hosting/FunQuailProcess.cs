using System.Diagnostics;

namespace FunQuail.Web.FunctionalTests.Hosting;

/// <summary>The real program as a process of its own.</summary>
internal sealed class FunQuailProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly List<string> _said = [];
    private readonly SemaphoreSlim _heard = new(0);
    private bool _ended;

    private FunQuailProcess(Process process) => _process = process;

    internal sealed record Outcome(int ExitCode, string Out, string Error);

    public int Id => _process.Id;

    /// <summary>The lines of its log so far.</summary>
    public IReadOnlyList<string> Said
    {
        get
        {
            lock (_said) return [.. _said];
        }
    }

    /// <summary>Runs a verb to its end.</summary>
    public static Task<Outcome> RunAsync(string directory, string[] words, params (string Name, string Value)[] environment) =>
        RunWithInputAsync(directory, words, null, environment);

    /// <summary>The same for a verb that reads.</summary>
    public static async Task<Outcome> RunWithInputAsync(
        string directory, string[] words, string? input, params (string Name, string Value)[] environment)
    {
        var start = Describe(directory, words, environment);
        start.RedirectStandardInput = input is not null;
        using var process = Process.Start(start)!;
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }

        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
            // A child that outlives the program would hold these open.
            return new Outcome(process.ExitCode, await output.WaitAsync(Patience), await error.WaitAsync(Patience));
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Starts the server on a free port, and waits until it says that it is ready.</summary>
    public static Task<(FunQuailProcess Server, HttpClient Client)> ServeAsync(string directory) =>
        ServeAsync(directory, ["--no-demo"]);

    public static async Task<(FunQuailProcess Server, HttpClient Client)> ServeAsync(
        string directory, string[] options, params (string Name, string Value)[] environment)
    {
        var server = Start(directory, ["serve", .. options], [.. environment, ("ASPNETCORE_URLS", "http://127.0.0.1:0")]);
        var line = await server.WaitForAsync("is ready");
        var words = line[line.IndexOf("http://", StringComparison.Ordinal)..];
        return (server, new HttpClient { BaseAddress = new Uri(words[..words.IndexOf("/api/", StringComparison.Ordinal)]) });
    }

    /// <summary>Starts a verb and leaves it running.</summary>
    public static FunQuailProcess Start(string directory, string[] words, params (string Name, string Value)[] environment)
    {
        var program = new FunQuailProcess(new Process { StartInfo = Describe(directory, words, environment) });
        program._process.OutputDataReceived += (_, line) => program.Hear(line.Data);
        program._process.ErrorDataReceived += (_, line) => program.Hear(line.Data);
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Waits until it ends by itself; its exit code.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>The first line of its log that contains a text, now or later.</summary>
    public async Task<string> WaitForAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            lock (_said)
            {
                if (_said.Find(line => line.Contains(text, StringComparison.Ordinal)) is { } found) return found;
                if (_ended)
                    throw new InvalidOperationException($"The server ended without \"{text}\":\n{string.Join('\n', _said)}");
            }

            await _heard.WaitAsync(patience.Token);
        }
    }

    /// <summary>As <c>kill -9</c> does: the program gets no chance to say good-bye.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Asks it to stop as a service's supervisor does; its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"])) await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await TerminateAsync();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            if (line is not null) _said.Add(line);
            else _ended = true;
        }

        _heard.Release();
    }

    private static ProcessStartInfo Describe(string directory, string[] words, (string Name, string Value)[] environment)
    {
        var program = Path.Combine(TestContext.CurrentContext.TestDirectory, "funquail.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. words])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FunQuail__ApiAuthenticationRequired"] = "false";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return start;
    }
}
