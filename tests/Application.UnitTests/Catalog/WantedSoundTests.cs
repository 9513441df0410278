using FunQuail.Application.Catalog.Sounds;

namespace FunQuail.Application.UnitTests.Catalog;

internal sealed class WantedSoundTests
{
    [Test]
    public void Nothing_in_particular_is_null() => Assert.That(WantedSound.Of(null, null), Is.Null);

    [Test]
    public void Formats_are_in_order_and_once_each() => Assert.That(
        WantedSound.Of("opus,vorbis,ogg,mp3", null)!.Formats,
        Is.EqualTo(new[] { AudioFormat.Mp3, AudioFormat.Vorbis, AudioFormat.Opus }));

    [Test]
    public void A_quality_is_a_word() =>
        Assert.That(WantedSound.Of(null, "very_high")!.Quality, Is.EqualTo(AudioQuality.VeryHigh));
}
