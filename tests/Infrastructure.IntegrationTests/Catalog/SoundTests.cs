using FunQuail.Infrastructure.IntegrationTests.Persistence;

namespace FunQuail.Infrastructure.IntegrationTests.Catalog;

/// <summary>The table of <c>docs/api/v2.md</c>: what bit rate takes which quality.</summary>
[TestFixture]
internal sealed class SoundTests
{
    private Ground _ground = null!;

    [OneTimeSetUp]
    public async Task MakeGround() => _ground = await Ground.MakeAsync();

    [OneTimeTearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [TestCase("flac", "audio/flac", 1, ExpectedResult = 4)]
    [TestCase("flac", "audio/ogg", 1, ExpectedResult = 4)]
    [TestCase("alac", "audio/mp4", 1, ExpectedResult = 4)]
    [TestCase("pcm_s24be", "audio/aiff", 1, ExpectedResult = 4)]
    [TestCase("pcm_alaw", "audio/wav", 64_000, ExpectedResult = 0)]
    [TestCase("opus", "audio/ogg", 95_499, ExpectedResult = 0)]
    [TestCase("opus", "audio/ogg", 96_000, ExpectedResult = 1)]
    [TestCase("opus", "audio/ogg", 128_000, ExpectedResult = 2)]
    [TestCase("opus", "audio/ogg", 160_000, ExpectedResult = 3)]
    [TestCase("opus", "audio/ogg", 510_000, ExpectedResult = 4)]
    [TestCase("aac", "audio/mp4", 96_000, ExpectedResult = 1)]
    [TestCase("aac", "audio/mp4", 128_000, ExpectedResult = 2)]
    [TestCase("aac", "audio/aac", 1_000_000, ExpectedResult = 3)]
    [TestCase("vorbis", "audio/ogg", 96_000, ExpectedResult = 1)]
    [TestCase("vorbis", "audio/ogg", 192_000, ExpectedResult = 2)]
    [TestCase("vorbis", "audio/ogg", 256_000, ExpectedResult = 3)]
    [TestCase("mp3", "audio/mpeg", 191_499, ExpectedResult = 0)]
    [TestCase("mp3", "audio/mpeg", 192_000, ExpectedResult = 1)]
    [TestCase("mp3", "audio/mpeg", 256_000, ExpectedResult = 2)]
    [TestCase("mp3", "audio/mpeg", 319_999, ExpectedResult = 3, Description = "what 320 kbit/s come to when they are measured")]
    [TestCase("eac3", "audio/mp4", int.MaxValue, ExpectedResult = 3)]
    public async Task<int> A_file_has_the_quality_of_its_format_and_bit_rate(string codec, string mimetype, int bitRate) =>
        await _ground.AskAsync<short>("SELECT quality_of(sound_of($1, $2, $3))", codec, mimetype, bitRate);

    [Test]
    public async Task Silence_has_none() => Assert.That(await _ground.AskAsync<short>("SELECT quality_of(0)"), Is.Zero);
}
