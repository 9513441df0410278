using System.Globalization;
using FunQuail.Application.Library.Audio;
using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Library.Transcoding;

/// <summary>What the real ffmpeg makes.</summary>
internal sealed class EncodingTests
{
    private static readonly int[] Rates = [32, 40, 48, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];

    [TestCase("mp3", "mp3")]
    [TestCase("ogg", "vorbis")]
    [TestCase("opus", "opus")]
    [TestCase("aac", "aac")]
    [TestCase("flac", "flac")]
    public async Task Each_format_is_sound_of_its_kind_and_length_with_tags_and_without_picture(string format, string codec)
    {
        await using var bench = TranscodingBench.Real();
        var source = await bench.ToneAsync(seconds: 3, cover: Pictures.Png(16, 16));
        var file = await SaveAsync(bench, source, format);

        Assert.That(await AudioFiles.ProbeAsync(file, "stream=codec_name"), Is.EqualTo(codec));
        Assert.That(await DecodedSecondsAsync(file), Is.EqualTo(3).Within(0.1));
        Assert.That(await TagsAsync(file), Does.Contain("Rain").And.Contain("Ada"));
    }

    [TestCase("tone.mp3")]
    [TestCase("tone.ogg")]
    [TestCase("tone.opus")]
    [TestCase("tone.m4a")]
    [TestCase("tone.aac")]
    [TestCase("tone.aiff")]
    [TestCase("tone.wav")]
    public async Task Each_kind_of_file_can_be_converted(string name)
    {
        await using var bench = TranscodingBench.Real();
        var file = await SaveAsync(bench, await bench.ToneAsync(name), "opus");

        Assert.That(await DecodedSecondsAsync(file), Is.EqualTo(3).Within(0.15));
        if (name != "tone.aac") Assert.That(await TagsAsync(file), Does.Contain("Rain").And.Contain("Ada"));
    }

    [Test]
    public async Task Each_step_of_bit_rate_can_be_made_of_odd_sound([Values("mp3", "ogg", "opus", "aac")] string format)
    {
        await using var bench = TranscodingBench.Real();
        var path = bench.Below("odd.flac");
        await AudioFiles.ToneAsync(path, seconds: 1, sampleRate: 192_000, channels: 6);
        foreach (var rate in Rates)
        {
            var made = await bench.BytesAsync(TranscodingBench.Of(bench.Source(path, 1), format, rate));
            Assert.That(made, Is.Not.Empty, $"{format} {rate}");
        }
    }

    [Test]
    public async Task Lossless_sound_keeps_its_depth_and_rate()
    {
        await using var bench = TranscodingBench.Real();
        var path = bench.Below("deep.wav");
        await AudioFiles.ToneAsync(path, seconds: 1, sampleRate: 96_000, codec: "pcm_s24le");
        var file = await SaveAsync(bench, bench.Source(path, 1), "flac");

        Assert.That(await AudioFiles.ProbeAsync(file, "stream=sample_rate,bits_per_raw_sample"), Is.EqualTo("96000\n24"));
    }

    [Test]
    public async Task The_same_request_gives_the_same_bytes([Values("mp3", "ogg", "opus", "aac", "flac")] string format)
    {
        await using var bench = TranscodingBench.Real(new() { CacheBytes = 0 });
        var source = await bench.ToneAsync();

        var first = await bench.BytesAsync(TranscodingBench.Of(source, format));
        var second = await bench.BytesAsync(TranscodingBench.Of(source, format));

        Assert.That(bench.Left, Is.Empty, "nothing is kept");
        Assert.That(second, Is.EqualTo(first));
    }

    [TestCase("-i.flac")]
    [TestCase("a|b:c%d;\n'\"$(x) ä.flac")]
    [TestCase("http:--host.flac")]
    [TestCase("concat:a.flac")]
    public async Task A_files_name_is_nothing_but_a_name(string name)
    {
        await using var bench = TranscodingBench.Real();
        var source = await bench.ToneAsync();
        var odd = Path.Combine(Path.GetDirectoryName(source.Path)!, name);
        File.Move(source.Path, odd);

        Assert.That(await bench.BytesAsync(TranscodingBench.Of(bench.Source(odd))), Is.Not.Empty);
    }

    [TestCase("#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:1/x\n")]
    [TestCase("ffconcat version 1.0\nfile tone.flac\n")]
    [TestCase("fLaC")]
    [TestCase("")]
    [TestCase("nothing that is sound")]
    public async Task What_is_no_sound_is_refused_before_there_is_a_byte(string content)
    {
        await using var bench = TranscodingBench.Real();
        await bench.ToneAsync();
        foreach (var extension in (string[])[".flac", ".mp3", ".ogg", ".m4a", ".wav"])
        {
            var path = bench.Below("bad" + extension);
            await File.WriteAllTextAsync(path, content);
            Assert.That(await bench.RefusalAsync(TranscodingBench.Of(bench.Source(path))), Is.EqualTo("audio.transcode_failed"));
        }

        Assert.That(bench.Left, Is.Empty);
    }

    private static async Task<string> SaveAsync(TranscodingBench bench, AudioSource source, string format)
    {
        var file = bench.Below("made." + format);
        await File.WriteAllBytesAsync(file, await bench.BytesAsync(TranscodingBench.Of(source, format)));
        return file;
    }

    /// <summary>By decoding it, since a file that was made in one go has no length in front.</summary>
    private static async Task<double> DecodedSecondsAsync(string file) => double.Parse(
        await AudioFiles.ProbeAsync(await AudioFiles.DecodeAsync(file), "format=duration"), CultureInfo.InvariantCulture);

    private static Task<string> TagsAsync(string file) =>
        AudioFiles.ProbeAsync(file, "format_tags=title,artist:stream_tags=title,artist");
}
