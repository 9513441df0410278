using FunQuail.Application.Common.Security;
using FunQuail.Application.Library.Audio;
using NSubstitute;

namespace FunQuail.Application.UnitTests.Library;

internal sealed class GetAudioTests
{
    private static readonly DateTimeOffset Changed = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly AudioSource Source = new(
        new Guid(1, 2, 3, new byte[8]), "/music/x.flac", false, "audio/flac", "flac", 900_000, TimeSpan.FromMinutes(3), 1,
        Changed, "Ada - Rain", ".flac");

    private ITranscoder _transcoder = null!;
    private MemoryStream _file = null!;

    [SetUp]
    public void Open()
    {
        _file = new MemoryStream();
        _transcoder = Substitute.For<ITranscoder>();
        _transcoder.FindAsync(null!, default).ReturnsForAnyArgs((Stream?)null);
    }

    [TearDown]
    public void Close() => _file.Dispose();

    [Test]
    public async Task A_file_that_will_do_is_opened_and_nothing_is_converted()
    {
        var audio = await GetAsync(AudioWish.Anything);

        Assert.That((audio.Mimetype, audio.Name, audio.ToMake), Is.EqualTo(("audio/flac", "Ada - Rain.flac", (Transcode?)null)));
        Assert.That(audio.Content, Is.SameAs(_file));
        Assert.That(_transcoder.ReceivedCalls(), Is.Empty);
    }

    [Test]
    public async Task What_was_converted_before_is_opened_instead_of_the_file()
    {
        using var made = new MemoryStream();
        _transcoder.FindAsync(null!, default).ReturnsForAnyArgs(made);

        var audio = await GetAsync(new AudioWish(AudioFormat.Opus));

        Assert.That((audio.Mimetype, audio.Name, audio.ToMake), Is.EqualTo(("audio/ogg", "Ada - Rain.opus", (Transcode?)null)));
        Assert.That(audio.Content, Is.SameAs(made));
        Assert.That(_file.CanRead, Is.False, "the file is closed again");
    }

    [Test]
    public async Task What_was_not_converted_yet_is_told_but_not_begun()
    {
        var audio = await GetAsync(new AudioWish(AudioFormat.Opus));

        Assert.That(audio.Content, Is.Null);
        Assert.That(audio.ToMake!.Path, Is.EqualTo("/music/x.flac"));
        Assert.That(audio.LastModified, Is.EqualTo(Changed));
        await _transcoder.DidNotReceiveWithAnyArgs().MakeAsync(null!, null!, default);
    }

    [Test]
    public async Task Each_state_of_a_file_and_each_profile_has_a_state_of_its_own()
    {
        string[] states =
        [
            (await GetAsync(AudioWish.Anything)).State,
            (await GetAsync(new AudioWish(AudioFormat.Opus))).State,
            (await GetAsync(new AudioWish(AudioFormat.Opus, 64_000))).State,
            (await GetAsync(new AudioWish(AudioFormat.Mp3))).State,
            (await GetAsync(new AudioWish(AudioFormat.Opus), length: 8)).State,
            (await GetAsync(new AudioWish(AudioFormat.Opus), changed: Changed.AddTicks(1))).State,
        ];

        Assert.That(states, Is.Unique);
        Assert.That((await GetAsync(new AudioWish(AudioFormat.Opus))).State, Is.EqualTo(states[1]));
        Assert.That(states, Is.All.Match("^[a-z0-9-]{1,100}$"), "they become names of files");
    }

    private async Task<PlayableAudio> GetAsync(AudioWish wish, long length = 7, DateTimeOffset? changed = null)
    {
        var reads = Substitute.For<IAudioReads>();
        reads.ListAsync(default, default, null!, default).ReturnsForAnyArgs([Source]);
        var files = Substitute.For<IAudioFiles>();
        files.OpenAsync(null!, default).ReturnsForAnyArgs(new OpenFile(_file, "/music/x.flac", length, changed ?? Changed));
        var handler = new GetAudioHandler(reads, files, _transcoder);
        return (await handler.Handle(new GetAudio(Guid.Empty, null, wish, Viewer.Anonymous), default)).Value;
    }
}
