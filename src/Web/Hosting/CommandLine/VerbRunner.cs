using FunQuail.Infrastructure.Common;
using FunQuail.Web.Hosting.Options;
using FunQuail.Web.Hosting.Verbs;

namespace FunQuail.Web.Hosting.CommandLine;

/// <summary>The edge of the program: from the words that were typed to an exit code.</summary>
internal static class VerbRunner
{
    private const int StoppedByPerson = 130;

    /// <summary>In the order of the help. The first is what runs when no verb is named.</summary>
    public static IReadOnlyList<IVerb> All { get; } =
        [new ServeVerb(), new ImportVerb(), new DemoVerb(), new UserVerb(), new TokenVerb(),
        new MigrateVerb(), new DoctorVerb(), new HelpVerb(), new VersionVerb()];

    public static async Task<int> RunAsync(string[] words, TextWriter output, TextWriter error, CancellationToken ct)
    {
        try
        {
            var (verb, rest) = Choose(words);
            var arguments = Arguments.Parse(verb, rest);
            if (arguments.WantsHelp)
            {
                await output.WriteAsync(HelpVerb.Describe(verb));
                return 0;
            }

            var context = new VerbContext(SettingsReader.Sources(), output, error);
            return await verb.RunAsync(arguments, context, ct);
        }
        catch (HostRefusalException refusal)
        {
            await error.WriteLineAsync($"funquail: {refusal.Message}");
            return refusal.ExitCode;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return StoppedByPerson;
        }
#pragma warning disable CA1031 // The host's edge: whatever nobody expected is shown whole, and the program ends.
        catch (Exception unexpected)
#pragma warning restore CA1031
        {
            await error.WriteLineAsync(
                $"funquail: something unexpected went wrong; please report it with the lines below.\n{unexpected}");
            return 1;
        }
    }

    private static (IVerb Verb, IEnumerable<string> Words) Choose(string[] words)
    {
        if (words.Length == 0) return (All[0], []);
        if (words[0] is "--help" or "-h") return (new HelpVerb(), words[1..]);
        if (words[0] is "--version") return (new VersionVerb(), words[1..]);
        // "funquail --music DIR" is meant for the verb that need not be named.
        if (words[0].StartsWith('-')) return (All[0], words);

        return (Find(words[0]), words[1..]);
    }

    /// <exception cref="HostRefusalException">There is no such verb (exit code 2).</exception>
    public static IVerb Find(string name) => All.FirstOrDefault(verb => verb.Name == name) ?? throw new HostRefusalException(
        $"there is no verb \"{name}\"{Nearest.Suggestion(name, All.Select(verb => verb.Name))}; \"funquail help\" lists them.",
        exitCode: 2);
}
