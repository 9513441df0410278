using FunQuail.Infrastructure.Common;
using FunQuail.Web.Hosting.CommandLine;

namespace FunQuail.Web.Hosting.Verbs;

internal sealed class DemoVerb : IVerb
{
    public string Name => "demo";

    public string Summary => "make the demo library, or remove it: funquail demo remove";

    public IReadOnlyList<string> Operands => ["[remove]"];

    public Task<int> RunAsync(Arguments arguments, VerbContext context, CancellationToken ct) => arguments.Operand(0) switch
    {
        null or "remove" => throw new HostRefusalException("the demo library is not part of this build yet."),
        var other => throw new HostRefusalException(
            $"demo does not know \"{other}\": it is \"funquail demo\" or \"funquail demo remove\".", exitCode: 2),
    };
}
