using System.Globalization;
using System.Text;
using FunQuail.Web.Hosting.CommandLine;

namespace FunQuail.Web.Hosting.Verbs;

internal sealed class HelpVerb : IVerb
{
    public string Name => "help";

    public string Summary => "list the verbs, or say what one does";

    public IReadOnlyList<string> Operands => ["[VERB]"];

    public async Task<int> RunAsync(Arguments arguments, VerbContext context, CancellationToken ct)
    {
        await context.Out.WriteAsync(arguments.Operand(0) is { } name ? Describe(VerbRunner.Find(name)) : DescribeAll());
        return 0;
    }

    public static string Describe(IVerb verb)
    {
        var text = new StringBuilder();
        var words = verb.Operands.Concat(verb.Options.Select(option => $"[{option.Usage}]"));
        Write(text, $"funquail {string.Join(' ', words.Prepend(verb.Name))}");
        Write(text, $"  {verb.Summary}");
        if (verb.Options.Count == 0) return text.ToString();

        Write(text, "");
        var width = verb.Options.Max(option => option.Usage.Length);
        foreach (var option in verb.Options) Write(text, $"  {option.Usage.PadRight(width)}  {option.Summary}");
        return text.ToString();
    }

    private static string DescribeAll()
    {
        var text = new StringBuilder();
        Write(text, "funquail [VERB] [OPTIONS]");
        Write(text, "");
        foreach (var verb in VerbRunner.All) Write(text, $"  {verb.Name,-8}  {verb.Summary}");
        Write(text, "");
        Write(text, $"Without a verb: {VerbRunner.All[0].Name}. \"funquail help VERB\" lists a verb's options.");
        Write(text,
            "Settings come from the environment: FunQuail__DataDirectory (default data), FunQuail__PublicUrl, "
            + "FunQuail__LogFormat");
        Write(text,
            "(text or json), FunQuail__TranscodeCacheMegabytes, FunQuail__TranscodesPerViewer, FunQuail__TranscodesAtOnce,");
        Write(text,
            "FunQuail__JoinPhrases, FunQuail__InstanceName, FunQuail__InstanceDescription, FunQuail__ContactEmail,");
        Write(text, "FunQuail__Registration (closed, open, invitation or approval), FunQuail__MailServer, FunQuail__MailFrom,");
        Write(text,
            "FunQuail__ApiAuthenticationRequired, FunQuail__AccessTokenMinutes, FunQuail__AuthorizationCodeSeconds,");
        Write(text, "FunQuail__RefreshTokenDays,");
        Write(text, "FunQuail__DatabaseUser, FunQuail__PostgresBin, ConnectionStrings__FunQuail, ASPNETCORE_URLS.");
        return text.ToString();
    }

    private static void Write(StringBuilder text, string line) => text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}
