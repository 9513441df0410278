using FunQuail.Benchmarks.Import;
using FunQuail.Benchmarks.Measuring;
using FunQuail.Benchmarks.Reading;
using FunQuail.Benchmarks.Reading.Serving;
using FunQuail.Infrastructure.Common;

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
        case ["read", .. var options]:
            return await ReadingBenchmark.StartAsync(ReadingOptions.Parse(options), stop.Token);
        case [] or [['-', '-', ..], ..]:
            return await ReadingBenchmark.StartAsync(ReadingOptions.Parse(args), stop.Token);
        case [MeasuredServer.Verb, var files]:
            return await MeasuredServer.RunAsync(files);
        default:
            Console.Error.WriteLine($"There is no benchmark of that name. There are:\n{ReadingOptions.Usage}\n{Options.Usage}");
            return 2;
    }
}
catch (Exception failed) when (failed is BenchmarkFailedException or HostRefusalException or HttpRequestException)
{
    Console.Error.WriteLine(failed.Message);
    return 1;
}
catch (OperationCanceledException)
{
    return 130;
}
