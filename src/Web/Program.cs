using FunQuail.Web.Hosting;
using FunQuail.Web.Hosting.CommandLine;

namespace FunQuail.Web;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var stop = new StopSignals();
        return await VerbRunner.RunAsync(args, Console.Out, Console.Error, stop.Token);
    }
}
