using FunQuail.Benchmarks.Import;
using FunQuail.Benchmarks.Import.Measuring;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    switch (args)
    {
        case ["import", .. var options]:
            return await ImportBenchmark.StartAsync(Options.Parse(options), stop.Token);
        case []:
            return await ImportBenchmark.StartAsync(new Options(), stop.Token);
        default:
            Console.Error.WriteLine($"There is no benchmark of that name. There is: {Options.Usage}");
            return 2;
    }
}
catch (BenchmarkFailedException failed)
{
    Console.Error.WriteLine(failed.Message);
    return 1;
}
catch (OperationCanceledException)
{
    return 130;
}
