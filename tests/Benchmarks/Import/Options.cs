using System.Globalization;
using FunQuail.Benchmarks.Measuring;

namespace FunQuail.Benchmarks.Import;

/// <summary>What the command line of <c>bench import</c> asks for.</summary>
internal sealed record Options
{
    public const string Usage =
        "bench import [--files 5000] [--seconds 10] [--runs 3] [--directory DIR] [--generate-only] [--no-check] [--write]";

    public int Files { get; private init; } = 5000;

    /// <summary>The length of each file.</summary>
    public int Seconds { get; private init; } = 10;

    public int Runs { get; private init; } = 3;

    /// <summary>An empty directory to make the library and the databases in and leave them; null for a temporary one.</summary>
    public string? Directory { get; private init; }

    /// <summary>Only makes the library, to be used by hand.</summary>
    public bool GenerateOnly { get; private init; }

    public bool Check { get; private init; } = true;

    public bool Write { get; private init; }

    /// <exception cref="BenchmarkFailedException">An option is unknown or has no fitting value.</exception>
    public static Options Parse(IReadOnlyList<string> arguments)
    {
        var options = new Options();
        for (var index = 0; index < arguments.Count; index++)
        {
            options = arguments[index] switch
            {
                "--files" => options with { Files = Number(arguments, ++index) },
                "--seconds" => options with { Seconds = Number(arguments, ++index) },
                "--runs" => options with { Runs = Number(arguments, ++index) },
                "--directory" when index + 1 < arguments.Count =>
                    options with { Directory = Path.GetFullPath(arguments[++index]) },
                "--generate-only" => options with { GenerateOnly = true },
                "--no-check" => options with { Check = false },
                "--write" => options with { Write = true },
                _ => throw new BenchmarkFailedException($"Usage: {Usage}"),
            };
        }

        return options is { GenerateOnly: true, Directory: null }
            ? throw new BenchmarkFailedException("--generate-only needs a --directory.")
            : options;
    }

    private static int Number(IReadOnlyList<string> arguments, int index) =>
        int.TryParse(arguments.ElementAtOrDefault(index), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
            ? number
            : throw new BenchmarkFailedException($"Usage: {Usage}");
}
