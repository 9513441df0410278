using System.Reflection;
using FunQuail.Web.Hosting.CommandLine;

namespace FunQuail.Web.Hosting.Verbs;

internal sealed class VersionVerb : IVerb
{
    /// <summary>Such as <c>0.1.0</c>, without the commit that a build may append.</summary>
    public static string Version { get; } =
        typeof(VersionVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    public string Name => "version";

    public string Summary => "print the version";

    public async Task<int> RunAsync(Arguments arguments, VerbContext context, CancellationToken ct)
    {
        await context.Out.WriteLineAsync($"FunQuail {Version}");
        return 0;
    }
}
