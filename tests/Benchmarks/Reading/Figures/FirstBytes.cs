using System.Net;

namespace FunQuail.Benchmarks.Reading.Figures;

/// <summary>How long the first bytes of a transcode take: each time of a recording that was not transcoded before.</summary>
internal sealed class FirstBytes(Browser browser)
{
    public const string Name = "first bytes of a transcode";
    public const int Limit = 500;

    /// <summary>Milliseconds, one by one; none while the server does not transcode.</summary>
    public async Task<IReadOnlyList<double>> MeasureAsync(IReadOnlyList<Guid> recordings, CancellationToken ct)
    {
        var taken = new List<double>();
        foreach (var path in recordings.Select(recording => $"/api/v2/recordings/{recording}/audio?format=opus"))
        {
            if (taken.Count == 0 && await browser.StatusAsync(path, ct) != HttpStatusCode.OK) return [];

            taken.Add((await browser.FirstByteAsync(path, ct)).TotalMilliseconds);
        }

        // The first one was asked for before, to see whether it can be.
        return [.. taken.Skip(1)];
    }
}
