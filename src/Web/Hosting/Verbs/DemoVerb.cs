using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Library.Demo;
using FunQuail.Infrastructure.Persistence.Jobs;
using FunQuail.Web.Hosting.CommandLine;
using FunQuail.Web.Hosting.Imports;

namespace FunQuail.Web.Hosting.Verbs;

internal sealed class DemoVerb : IVerb
{
    public string Name => "demo";

    public string Summary => "make the demo library, or remove it: funquail demo remove";

    public IReadOnlyList<string> Operands => ["[remove]"];

    public async Task<int> RunAsync(Arguments arguments, VerbContext context, CancellationToken ct)
    {
        var removes = arguments.Operand(0) switch
        {
            null => false,
            "remove" => true,
            var other => throw new HostRefusalException(
                $"demo does not know \"{other}\": it is \"funquail demo\" or \"funquail demo remove\".", exitCode: 2),
        };

        await using var program = await VerbProgram.OpenAsync(context, ct);
        var demo = program.Get<DemoLibrary>();
        var progress = new TerminalImportProgress(context.Out, context.Error, isTerminal: !Console.IsErrorRedirected);
        var done = removes ? await demo.RemoveAsync(progress, ct) : await demo.AddAsync(progress, ct);
        if (!done.Succeeded) throw new HostRefusalException(done.Errors[0].Message);

        await program.Get<JobRunner>().RunDueAsync(ct);
        return 0;
    }
}
