using System.Globalization;
using FunQuail.Benchmarks.Measuring;

namespace FunQuail.Benchmarks.Reading;

/// <summary>What the command line of <c>bench read</c> asks for.</summary>
internal sealed record ReadingOptions
{
    public const string Usage =
        "bench read [--tracks 100000] [--seconds 2] [--rounds 5] [--connections 16] [--only NAME] [--keep DIR] "
        + "[--against DIR] [--env NAME=VALUE] [--write]";

    /// <summary>There is a release to ten tracks, an artist to fifty.</summary>
    public int Tracks { get; private init; } = 100_000;

    /// <summary>How long a round takes.</summary>
    public double Seconds { get; private init; } = 2;

    public int Rounds { get; private init; } = 5;

    public int Connections { get; private init; } = 16;

    /// <summary>Only figures whose name contains one of these.</summary>
    public IReadOnlyList<string> Only { get; private init; } = [];

    /// <summary>Where the filled database is left, and found again; null for a temporary place.</summary>
    public string? Keep { get; private init; }

    /// <summary>A directory that a run with 100,000 tracks has kept, to measure lists and items against; null for none.</summary>
    public string? Against { get; private init; }

    /// <summary>Environment variables of the measured server, to weigh settings of the runtime.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; private init; } = new Dictionary<string, string>();

    public bool Write { get; private init; }

    /// <summary>The result's file, without its ending: one for each size.</summary>
    public string ResultName => Tracks == 100_000 ? "reading" : string.Create(CultureInfo.InvariantCulture, $"reading-{Tracks}");

    public TimeSpan RoundTime => TimeSpan.FromSeconds(Seconds);

    /// <exception cref="BenchmarkFailedException">An option is unknown or has no fitting value.</exception>
    public static ReadingOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new ReadingOptions();
        for (var index = 0; index < arguments.Count; index++)
        {
            options = arguments[index] switch
            {
                "--tracks" => options with { Tracks = Number(arguments, ++index) },
                "--seconds" => options with { Seconds = Span(arguments, ++index) },
                "--rounds" => options with { Rounds = Number(arguments, ++index) },
                "--connections" => options with { Connections = Number(arguments, ++index) },
                "--only" => options with { Only = [.. options.Only, Text(arguments, ++index)] },
                "--keep" => options with { Keep = Path.GetFullPath(Text(arguments, ++index)) },
                "--against" => options with { Against = Path.GetFullPath(Text(arguments, ++index)) },
                "--env" => options with { Environment = options.With(Text(arguments, ++index)) },
                "--write" => options with { Write = true },
                _ => throw WrongUse(),
            };
        }

        return options.Tracks % 1000 == 0 ? options : throw new BenchmarkFailedException("--tracks takes whole thousands.");
    }

    public bool Wants(string figure) =>
        Only.Count == 0 || Only.Any(wanted => figure.Contains(wanted, StringComparison.OrdinalIgnoreCase));

    private Dictionary<string, string> With(string setting)
    {
        var parts = setting.Split('=', 2);
        return parts.Length == 2 ? new(Environment) { [parts[0]] = parts[1] } : throw WrongUse();
    }

    private static string Text(IReadOnlyList<string> arguments, int index) =>
        arguments.ElementAtOrDefault(index) ?? throw WrongUse();

    private static int Number(IReadOnlyList<string> arguments, int index) =>
        int.TryParse(Text(arguments, index), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw WrongUse();

    private static double Span(IReadOnlyList<string> arguments, int index) =>
        double.TryParse(Text(arguments, index), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds > 0
            ? seconds
            : throw WrongUse();

    private static BenchmarkFailedException WrongUse() => new($"Usage: {Usage}");
}
