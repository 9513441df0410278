using System.Net;

namespace FunQuail.Benchmarks.Reading.Figures;

/// <summary>How long the first bytes of a transcode take: each time of a recording that was not transcoded before.</summary>
internal sealed class FirstBytes(Browser browser)
{
    public const string Name = "first bytes of a transcode";
    public const int Limit = 500;

    private static readonly string[] Formats = ["opus", "mp3", "aac", "ogg"];

    /// <summary>Who has heard enough goes away; the next one comes when the server has seen that.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    /// <summary>Milliseconds, one by one, of all formats in turn; none while the server does not transcode.</summary>
    public async Task<IReadOnlyList<double>> MeasureAsync(IReadOnlyList<Guid> recordings, CancellationToken ct)
    {
        var taken = new List<double>();
        for (var place = 0; place < recordings.Count; place++)
        {
            var path = $"/api/v2/recordings/{recordings[place]}/audio?format={Formats[place % Formats.Length]}";
            if (place > 0) taken.Add((await browser.FirstByteAsync(path, ct)).TotalMilliseconds);
            else if (await browser.StatusAsync(path, ct) != HttpStatusCode.OK) return [];

            await Task.Delay(Pause, ct);
        }

        return taken;
    }
}
