using System.ComponentModel;
using System.Diagnostics;
using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Persistence.Embedded;

/// <summary>Runs small programs to their end, as another user where asked.</summary>
internal static class Commands
{
    internal sealed record Outcome(int ExitCode, string Output)
    {
        public bool Succeeded => ExitCode == 0;
    }

    public static async Task<Outcome> RunAsync(
        string program, IReadOnlyList<string> arguments, string? account, CancellationToken ct)
    {
        using var process = Start(program, arguments, account);
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var errors = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return new Outcome(process.ExitCode, (await output + await errors).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(string program, IReadOnlyList<string> arguments, string? account)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The account may not be allowed to stand where the program was started.
            WorkingDirectory = "/",
        };
        if (account is not null) start.UserName = account;
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        // PostgreSQL's own words are read below, so they must not be translated.
        start.Environment["LC_ALL"] = "C";

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new HostRefusalException(
                $"{program} cannot be run{(account is null ? "" : $" as user {account}")} ({failure.Message}); "
                + "check that the file and all directories above it may be read and executed.");
        }
    }
}
