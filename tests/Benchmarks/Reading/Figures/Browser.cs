using System.Diagnostics;
using System.Net;
using System.Text.Json;
using FunQuail.Benchmarks.Measuring;

namespace FunQuail.Benchmarks.Reading.Figures;

/// <summary>Finds out what can be asked for, as a client does: by asking.</summary>
internal sealed class Browser(RunningServer server) : IDisposable
{
    // Who goes away goes at once: the rest of an answer is not read first.
    private readonly HttpClient _client = new(new SocketsHttpHandler { ResponseDrainTimeout = TimeSpan.Zero })
    {
        BaseAddress = new Uri(server.Address),
    };

    public async Task<HttpStatusCode> StatusAsync(string path, CancellationToken ct)
    {
        using var answer = await _client.GetAsync(At(path), HttpCompletionOption.ResponseHeadersRead, ct);
        return answer.StatusCode;
    }

    /// <summary>Follows <c>next</c> from <paramref name="path"/> on; the addresses of at most so many pages.</summary>
    public async Task<IReadOnlyList<string>> PagesAsync(string path, int most, CancellationToken ct)
    {
        List<string> pages = [];
        for (var at = path; at is not null && pages.Count < most; at = await NextAsync(at, ct)) pages.Add(at);
        return pages;
    }

    /// <summary>The address of the page behind so many others.</summary>
    public async Task<string> BehindAsync(string path, int pages, CancellationToken ct)
    {
        var at = path;
        for (var page = 0; page < pages; page++)
            at = await NextAsync(at, ct) ?? throw new BenchmarkFailedException($"{path} ends after {page} pages.");
        return at;
    }

    public async Task<string> EntityTagAsync(string path, CancellationToken ct)
    {
        using var answer = await _client.GetAsync(At(path), ct);
        return answer.EnsureSuccessStatusCode().Headers.ETag?.ToString()
            ?? throw new BenchmarkFailedException($"{path} has no entity tag.");
    }

    /// <summary>How long the first byte of a body took.</summary>
    public async Task<TimeSpan> FirstByteAsync(string path, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await _client.GetAsync(At(path), HttpCompletionOption.ResponseHeadersRead, ct);
        await using var body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(ct);
        await body.ReadExactlyAsync(new byte[1], ct);
        return Stopwatch.GetElapsedTime(began);
    }

    /// <exception cref="BenchmarkFailedException">The answers differ; the message says in what.</exception>
    public async Task RequireSameAsync(string ours, string against, Likeness likeness, CancellationToken ct)
    {
        var (left, right) = (await AnswerAsync(ours, likeness, ct), await AnswerAsync(against, likeness, ct));
        if (left.Head != right.Head)
            throw new BenchmarkFailedException($"{ours} is headed\n{left.Head}\nand {against}\n{right.Head}");
        if (left.Body.AsSpan().SequenceEqual(right.Body)) return;

        var at = left.Body.AsSpan().CommonPrefixLength(right.Body);
        throw new BenchmarkFailedException(
            $"{ours} and {against} differ from byte {at}:\n{Excerpt(left.Body, at)}\n{Excerpt(right.Body, at)}");
    }

    public void Dispose() => _client.Dispose();

    private static Uri At(string path) => new(path, UriKind.Relative);

    private static bool Matters(string header, Likeness likeness) =>
        likeness == Likeness.Everything ? header != "Date" : header is "Content-Type" or "Content-Length";

    private static string Excerpt(byte[] body, int at) =>
        System.Text.Encoding.UTF8.GetString(body.AsSpan(Math.Max(0, at - 60)..Math.Min(body.Length, at + 100)));

    private async Task<string?> NextAsync(string path, CancellationToken ct)
    {
        await using var body = await _client.GetStreamAsync(At(path), ct);
        using var page = await JsonDocument.ParseAsync(body, cancellationToken: ct);
        return page.RootElement.GetProperty("next").GetString() is { } next ? new Uri(next).PathAndQuery : null;
    }

    private async Task<(string Head, byte[] Body)> AnswerAsync(string path, Likeness likeness, CancellationToken ct)
    {
        using var answer = await _client.GetAsync(At(path), ct);
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(header => Matters(header.Key, likeness))
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return ($"{(int)answer.StatusCode}\n{string.Join('\n', headers)}", await answer.Content.ReadAsByteArrayAsync(ct));
    }
}
