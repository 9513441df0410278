using System.Diagnostics;
using FunQuail.Application.Library.Uploads;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Library.TagReading;
using FunQuail.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.IntegrationTests.Library.Import;

/// <summary>A folder's files go to the database together: in few statements, and each at its own risk.</summary>
internal sealed class BatchTests
{
    private ImportBench _bench = null!;

    [TearDown]
    public async Task TearDown() => await _bench.DisposeAsync();

    [Test]
    public async Task A_file_that_the_database_refuses_takes_none_of_its_ninety_nine_neighbours_along()
    {
        _bench = await ImportBench.CreateAsync(services => services.AddSingleton<IAudioFileReader>(provider =>
            new Changing(new AudioFileReader(provider.GetRequiredService<Ffprobe>()), Spoiled)));
        await PutAsync(100);

        var figures = await _bench.ImportAsync();

        Assert.That((figures.Added, figures.Failed), Is.EqualTo((99, 1)));
        var failure = _bench.Heard.Failures.Single();
        Assert.That((Path.GetFileName(failure.Path), failure.Code), Is.EqualTo(("050.mp3", "import.unforeseen")));
        Assert.That(
            await _bench.AskAsync(
                "SELECT file_name FROM upload WHERE state = 'failed' AND problems::text LIKE '%import.unforeseen%'"),
            Is.EqualTo(new[] { "050.mp3" }));
        Assert.That(await _bench.AskAsync("SELECT track_count FROM release"), Is.EqualTo(new[] { "99" }));
        Assert.That((await _bench.ImportAsync()).Unchanged, Is.EqualTo(99));
    }

    [Test]
    public async Task Pictures_beyond_what_one_batch_may_hold_are_noted()
    {
        _bench = await ImportBench.CreateAsync(services => services.AddSingleton<IAudioFileReader>(provider =>
            new Changing(new AudioFileReader(provider.GetRequiredService<Ffprobe>()), WithPoster)));
        await PutAsync(7);

        Assert.That((await _bench.ImportAsync()).Added, Is.EqualTo(7));
        Assert.That(_bench.Heard.Notes.Select(note => note.Code), Is.EqualTo(new[] { "picture.too_many" }));
        Assert.That(await _bench.CountAsync("attachment"), Is.EqualTo(6));
    }

    [Test]
    public async Task A_hundred_files_of_a_folder_take_as_many_statements_as_ten()
    {
        var (few, many) = (await StatementsAsync(10), await StatementsAsync(100));

        // Somebody counted.
        Assert.That(few, Is.GreaterThan(10));
        Assert.That(many, Is.EqualTo(few));
    }

    private async Task<int> StatementsAsync(int files)
    {
        var bench = await ImportBench.CreateAsync();
        if (_bench is not null) await _bench.DisposeAsync();
        _bench = bench;
        await PutAsync(files);
        using var statements = new Statements();
        Assert.That((await _bench.ImportAsync()).Added, Is.EqualTo(files));
        return statements.Count;
    }

    private async Task PutAsync(int files)
    {
        var first = await _bench.PutAsync(
            "A/001.mp3", 300, new() { ["artist"] = "Nina", ["album"] = "Album", ["genre"] = "Folk" });
        var content = await File.ReadAllBytesAsync(first);
        for (var at = 2; at <= files; at++)
        {
            // Another sound each: the last bytes of the tone.
            BitConverter.TryWriteBytes(content.AsSpan(content.Length - 8), at);
            await File.WriteAllBytesAsync(Path.Combine(_bench.Music, $"A/{at:000}.mp3"), content);
        }
    }

    // PostgreSQL stores no NUL in a text.
    private static AudioFile Spoiled(string path, AudioFile audio) =>
        path.EndsWith("050.mp3", StringComparison.Ordinal) ? audio with { Tags = audio.Tags with { Lyrics = "la\0la" } } : audio;

    private static AudioFile WithPoster(string path, AudioFile audio)
    {
        byte[] poster = [.. Pictures.Png(shade: (byte)path[^5]), .. new byte[11 << 20]];
        return audio with { Picture = new EmbeddedPicture("image/png", true, poster) };
    }

    /// <summary>Reads files as if something else stood in them.</summary>
    private sealed class Changing(IAudioFileReader reader, Func<string, AudioFile, AudioFile> change) : IAudioFileReader
    {
        public async Task<Result<AudioFile>> ReadAsync(string path, CancellationToken ct) =>
            change(path, (await reader.ReadAsync(path, ct)).Value);
    }

    /// <summary>Counts what the driver sends, COPY included, whoever asks for it.</summary>
    private sealed class Statements : IDisposable
    {
        private readonly ActivityListener _listener;
        private int _count;

        public Statements()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Npgsql",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStarted = _ => Interlocked.Increment(ref _count),
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public int Count => _count;

        public void Dispose() => _listener.Dispose();
    }
}
