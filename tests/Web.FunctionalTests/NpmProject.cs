using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests;

/// <summary>
/// A copy of an npm project in <c>tests/Web.FunctionalTests</c>, gone afterwards. Its packages are installed once per lock file,
/// below <c>artifacts</c>, and found by Node because the copy lies below them.
/// </summary>
internal sealed class NpmProject : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private NpmProject(string directory) => Directory = directory;

    public string Directory { get; }

    public static async Task<NpmProject> CopyAsync(string name)
    {
        var directory = Path.Combine(await InstalledAsync(name), Path.GetRandomFileName());
        Copy(name, directory);
        return new NpmProject(directory);
    }

    /// <summary>A file of a package that the project names.</summary>
    public static async Task<string> ReadAsync(string name, string file) =>
        await File.ReadAllTextAsync(Path.Combine(await InstalledAsync(name), "node_modules", file));

    public Task WriteAsync(string file, string text) => File.WriteAllTextAsync(Path.Combine(Directory, file), text);

    public void Remove(string file) => File.Delete(Path.Combine(Directory, file));

    /// <summary>Runs one of the project's scripts.</summary>
    public Task<(int Code, string Output)> RunAsync(string script, params string[] arguments) =>
        NpmAsync(Directory, ["run", "--silent", script, "--", .. arguments]);

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);

    private static string SourceOf(string name) => Path.Combine(GoldenFile.Root, "tests/Web.FunctionalTests", name);

    private static async Task<string> InstalledAsync(string name)
    {
        var versions = await File.ReadAllBytesAsync(Path.Combine(SourceOf(name), "package-lock.json"));
        var place = Path.Combine(
            GoldenFile.Root, "artifacts/npm", Convert.ToHexStringLower(SHA256.HashData(versions))[..16]);
        if (System.IO.Directory.Exists(place)) return place;

        // Under another name until it is whole, so that what was cut off is not taken for it.
        var unfinished = $"{place}.{Path.GetRandomFileName()}";
        Copy(name, unfinished);
        string[] install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--engine-strict"];
        var (code, output) = await NpmAsync(unfinished, install);
        Assert.That(code, Is.Zero, output);
        try
        {
            System.IO.Directory.Move(unfinished, place);
        }
        catch (IOException) when (System.IO.Directory.Exists(place))
        {
            // Another run was quicker.
            System.IO.Directory.Delete(unfinished, recursive: true);
        }

        return place;
    }

    private static void Copy(string name, string directory)
    {
        System.IO.Directory.CreateDirectory(directory);
        foreach (var file in System.IO.Directory.GetFiles(SourceOf(name)))
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
    }

    private static async Task<(int Code, string Output)> NpmAsync(string directory, string[] arguments)
    {
        using var npm = Start(directory, arguments);
        using var limit = new CancellationTokenSource(Limit);
        var said = Task.WhenAll(npm.StandardOutput.ReadToEndAsync(limit.Token), npm.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await npm.WaitForExitAsync(limit.Token);
            return (npm.ExitCode, string.Concat(await said));
        }
        finally
        {
            if (!npm.HasExited) npm.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(string directory, string[] arguments)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException("npm is missing: install the packages 'nodejs' and 'npm' of your system.");
        }
    }
}
