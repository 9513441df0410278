using FunQuail.Application.Common.Reading;

namespace FunQuail.Infrastructure.IntegrationTests.Catalog.Search;

/// <summary>When nothing has the words, one typo in each is forgiven.</summary>
[TestFixture]
internal sealed class TypoTests
{
    private SearchGround _ground = null!;

    [OneTimeSetUp]
    public async Task Fill()
    {
        _ground = await SearchGround.MakeAsync();
        await _ground.AddArtistsAsync("Metallica", "Abba", "Queen", "Sigur Rós", "Łódź Kaliska", "Rem", "Forgotten", "Сергей");
        await _ground.Ground.ListAsync<int>("DELETE FROM artist WHERE name = 'Forgotten' RETURNING id");
        await _ground.AddRecordingsAsync("Nils", "Vogelweide", "Vogelweise", "Vogelweise heute");
    }

    [OneTimeTearDown]
    public async Task Remove() => await _ground.DisposeAsync();

    [TestCase("metalica", "Metallica", TestName = "a letter is missing")]
    [TestCase("mettallica", "Metallica", TestName = "a letter is too many")]
    [TestCase("metallika", "Metallica", TestName = "a letter is another")]
    [TestCase("metallcia", "Metallica", TestName = "two letters changed places")]
    [TestCase("etallica", "Metallica", TestName = "the first letter is missing")]
    [TestCase("emtallica", "Metallica", TestName = "the first two changed places")]
    [TestCase("metallicaa", "Metallica", TestName = "the last letter is twice")]
    [TestCase("baba", "Abba", TestName = "in four letters")]
    [TestCase("abab", "Abba", TestName = "at their end")]
    [TestCase("quen", "Queen", TestName = "in five")]
    [TestCase("sigru ros", "Sigur Rós", TestName = "in one word of two")]
    [TestCase("lozd kalixka", "Łódź Kaliska", TestName = "in both words")]
    [TestCase("сегрей", "Сергей", TestName = "in another script")]
    public async Task One_typo_is_forgiven(string text, string artist) =>
        Assert.That(await _ground.FindAsync(text), Is.EqualTo(new[] { "artist " + artist }));

    [TestCase("meallcia", TestName = "two typos")]
    [TestCase("reb", TestName = "three letters")]
    [TestCase("forgoten", TestName = "a word that nothing has any more")]
    [TestCase("sigur metallica", TestName = "right words that nothing has together")]
    public async Task More_is_not(string text) => Assert.That(await _ground.FindAsync(text), Is.Empty);

    [Test]
    public async Task Nothing_is_forgiven_while_something_matches() =>
        Assert.That(await _ground.FindAsync("vogelweide"), Is.EqualTo(new[] { "recording Vogelweide" }));

    [Test]
    public async Task The_commoner_word_is_meant_and_paged_like_any_other()
    {
        var first = await _ground.PageAsync("vogelweibe", new PageRequest(Size: 1));
        var second = await _ground.PageAsync("vogelweibe", new PageRequest(Size: 1, Cursor: first.Next));
        var again = await _ground.PageAsync("vogelweibe", new PageRequest(Size: 1, Cursor: second.Previous));

        Assert.That(first.Results.Concat(second.Results).Select(SearchGround.Say),
            Is.EqualTo(new[] { "recording Vogelweise", "recording Vogelweise heute" }));
        Assert.That((first.Total, second.Total, second.Next), Is.EqualTo((2, 2, (string?)null)));
        Assert.That(again.Results.Select(SearchGround.Say), Is.EqualTo(first.Results.Select(SearchGround.Say)));
    }
}
