using System.Diagnostics;
using System.Globalization;
using FunQuail.Application.Library.Audio;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Library.Transcoding;
using FunQuail.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace FunQuail.Infrastructure.IntegrationTests.Library.Transcoding;

/// <summary>A data directory, a music folder and a transcoder, for one test.</summary>
internal sealed class TranscodingBench : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ScratchDirectory _scratch = new();
    private readonly FakeClock _clock = new();

    private TranscodingBench()
    {
    }

    public Transcoder Transcoder { get; private set; } = null!;

    public TranscodeCache Cache { get; private set; } = null!;

    public FfmpegEncoder Encoder { get; private set; } = null!;

    public string Making => _scratch.Below("data/cache/transcodes/making");

    public string Made => _scratch.Below("data/cache/transcodes/made");

    public IEnumerable<string> Left => FilesIn(Making).Concat(FilesIn(Made));

    /// <summary>The processes of the scripts that were started, in order.</summary>
    public IReadOnlyList<int> Started => File.Exists(_scratch.Below("started"))
        ? [.. File.ReadLines(_scratch.Below("started")).Select(line => int.Parse(line, CultureInfo.InvariantCulture))] : [];

    /// <summary>With the real ffmpeg.</summary>
    public static TranscodingBench Real(TranscodeOptions? options = null)
    {
        var bench = new TranscodingBench();
        bench.Open(options ?? new TranscodeOptions());
        return bench;
    }

    /// <summary>
    /// With a shell script in ffmpeg's place. In it <c>wait</c> waits for <see cref="GoOnAsync"/>, and <c>ffmpeg</c> is the real
    /// one with all arguments.
    /// </summary>
    public static async Task<TranscodingBench> ScriptedAsync(string script, TranscodeOptions? options = null)
    {
        var bench = new TranscodingBench();
        var (draft, program) = (bench._scratch.Below("draft"), bench._scratch.Below("program"));
        await RunAsync("mkfifo", bench._scratch.Below("gate"));
        await File.WriteAllTextAsync(draft, $"""
            #!/bin/sh
            echo $$ >> '{bench._scratch.Below("started")}'
            {script.Replace("wait", $"cat '{bench._scratch.Below("gate")}'").Replace("ffmpeg", "ffmpeg \"$@\"")}
            """);
        // Written by another process: a file that one of ours has open to write cannot be run.
        await RunAsync("install", "-m", "755", draft, program);
        bench.Open((options ?? new TranscodeOptions()) with { Program = program });
        return bench;
    }

    public string Below(string name) => _scratch.Below(name);

    /// <summary>A tone to convert.</summary>
    public async Task<AudioSource> ToneAsync(string name = "tone.flac", double seconds = 3, int hertz = 440, byte[]? cover = null)
    {
        var path = _scratch.Below(name);
        await AudioFiles.ToneAsync(path, seconds, new() { ["title"] = "Rain", ["artist"] = "Ada" }, cover, hertz);
        return Source(path, seconds);
    }

    public AudioSource Source(string path, double seconds = 3)
    {
        var (mimetype, codec) = Path.GetExtension(path) switch
        {
            ".flac" => ("audio/flac", "flac"),
            ".mp3" => ("audio/mpeg", "mp3"),
            ".ogg" => ("audio/ogg", "vorbis"),
            ".opus" => ("audio/ogg", "opus"),
            ".m4a" => ("audio/mp4", "aac"),
            ".aac" => ("audio/aac", "aac"),
            ".aiff" => ("audio/aiff", "pcm_s16be"),
            _ => ("audio/wav", "pcm_s16le"),
        };
        return new AudioSource(
            new Guid(1, 2, 3, new byte[8]), path, false, mimetype, codec, 700_000, TimeSpan.FromSeconds(seconds), 1,
            _clock.Now, "Ada - Rain", Path.GetExtension(path));
    }

    /// <param name="format">As <c>opus</c> or <c>mp3</c>.</param>
    /// <param name="kilobits">Different ones are different conversions.</param>
    public static Transcode Of(AudioSource source, string format = "opus", int kilobits = 64)
    {
        var file = new FileInfo(source.Path);
        var open = new OpenFile(Stream.Null, source.Path, file.Exists ? file.Length : 0, file.LastWriteTimeUtc);
        var profile = new TranscodeProfile(AudioFormat.Named(format)!, format == "flac" ? null : kilobits * 1000);
        return new Transcode(source, source.Path, open.StateOf(source), open.LastModified, profile);
    }

    /// <summary>Something to convert when a script answers anyway.</summary>
    public Transcode Anything(int kilobits = 64) => Of(Source(_scratch.Below("none.flac"), 0), "opus", kilobits);

    /// <summary>The stream of a conversion that has begun.</summary>
    public async Task<Stream> MakeAsync(Transcode transcode, string caller = "somebody") =>
        (await Transcoder.MakeAsync(transcode, caller, default)).Value;

    public async Task<string> RefusalAsync(Transcode transcode, string caller = "somebody") =>
        (await Transcoder.MakeAsync(transcode, caller, default)).Errors[0].Code;

    public async Task<byte[]> BytesAsync(Transcode transcode) => await ReadAsync(await MakeAsync(transcode));

    public static async Task<byte[]> ReadAsync(Stream stream)
    {
        await using (stream)
        {
            using var all = new MemoryStream();
            await stream.CopyToAsync(all).WaitAsync(Patience);
            return all.ToArray();
        }
    }

    /// <summary>Lets a script that waits go on; waits itself until it does.</summary>
    public Task GoOnAsync() => Task.Run(() => File.WriteAllText(_scratch.Below("gate"), "")).WaitAsync(Patience);

    /// <summary>Until a script's process is no more.</summary>
    public static async Task EndOfAsync(int process)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            await running.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }

    public void Pass(TimeSpan time) => _clock.Advance(time);

    public async ValueTask DisposeAsync()
    {
        await Transcoder.DisposeAsync();
        _scratch.Dispose();
    }

    private void Open(TranscodeOptions options)
    {
        Cache = new TranscodeCache(
            new StorageOptions(_scratch.Below("data")), options, new Version7Ids(_clock), _clock,
            NullLogger<TranscodeCache>.Instance);
        Encoder = new FfmpegEncoder(options, _clock, NullLogger<FfmpegEncoder>.Instance);
        Transcoder = new Transcoder(
            Encoder, Cache, new TranscodeSlots(options), options, _clock, NullLogger<Transcoder>.Instance);
    }

    private static string[] FilesIn(string directory) => Directory.Exists(directory) ? Directory.GetFiles(directory) : [];

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, program);
    }
}
