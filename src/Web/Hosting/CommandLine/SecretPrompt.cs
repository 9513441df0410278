using System.Text;
using FunQuail.Infrastructure.Common;

namespace FunQuail.Web.Hosting.CommandLine;

/// <summary>Reads a secret without showing it: what is typed at a terminal, else the first line of standard input.</summary>
internal static class SecretPrompt
{
    private const int MaxLength = 1024;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(30);

    /// <exception cref="HostRefusalException">Nothing was given.</exception>
    public static async Task<string> ReadAsync(string prompt, TextWriter to, CancellationToken ct)
    {
        var secret = Console.IsInputRedirected ? await Console.In.ReadLineAsync(ct) : await TypedAsync(prompt, to, ct);
        return secret is { Length: > 0 and <= MaxLength } ? secret : throw new HostRefusalException(
            "no password was given: type one, or send it as the first line of standard input.", exitCode: 2);
    }

    private static async Task<string> TypedAsync(string prompt, TextWriter to, CancellationToken ct)
    {
        await to.WriteAsync(prompt);
        var typed = new StringBuilder();
        while (true)
        {
            // A blocking read would not hear Ctrl-C.
            while (!Console.KeyAvailable) await Task.Delay(Glance, ct);
            var key = Console.ReadKey(intercept: true);
            if (key.Key == ConsoleKey.Enter) break;
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar) && typed.Length <= MaxLength) typed.Append(key.KeyChar);
        }

        await to.WriteLineAsync();
        return typed.ToString();
    }
}
