using FunQuail.Application.Catalog.Search;

namespace FunQuail.Infrastructure.IntegrationTests.Catalog.Search;

/// <summary>What is found by what somebody types.</summary>
[TestFixture]
internal sealed class RecallTests
{
    private static readonly string[] Artists =
    [
        "Anna Müller", "Björk", "AC/DC", "R.E.M.", "!!!", "山田太郎", "ビートルズ", "Сергей Ёлкин", "Guns N' Roses", "Ólafur Arnalds",
        "Sigur Rós", "The The", "♥ Heart", "100% Pure", "Señor Coconut", "İstanbul", "ＦＵＬＬ width", "হাবিব", "Łódź & Søn",
        "O’Connor", "P_nk", "a\\b", "Op.27 Ensemble", "한국 밴드", "٣ Boys", "Antidisestablishmentarianismandmuchmorebeyondit",
    ];

    private SearchGround _ground = null!;

    [OneTimeSetUp]
    public async Task Fill()
    {
        _ground = await SearchGround.MakeAsync();
        await _ground.AddArtistsAsync(Artists);
        await _ground.AddWorkAsync("Regen", "Anna", "Nils Frahm");
    }

    [OneTimeTearDown]
    public async Task Remove() => await _ground.DisposeAsync();

    [TestCase("anna muller", "Anna Müller", TestName = "accents")]
    [TestCase("ANNA MÜLLER", "Anna Müller", TestName = "case")]
    [TestCase("müller, anna", "Anna Müller", TestName = "order and punctuation")]
    [TestCase("anna mul", "Anna Müller", TestName = "the beginning of the last word")]
    [TestCase("mu\u0308ller", "Anna Müller", TestName = "an accent in a sign of its own")]
    [TestCase("bjork", "Björk", TestName = "one word")]
    [TestCase("bjo", "Björk", TestName = "a beginning")]
    [TestCase("ac dc", "AC/DC", TestName = "a stroke is a blank")]
    [TestCase("ac/dc", "AC/DC", TestName = "a stroke is a stroke")]
    [TestCase("rem", "R.E.M.", TestName = "single letters with dots are a word")]
    [TestCase("r.e.m.", "R.E.M.", TestName = "and so when they are asked for")]
    [TestCase("op 27", "Op.27 Ensemble", TestName = "other dots are blanks")]
    [TestCase("!!!", "!!!", TestName = "a name of signs")]
    [TestCase("山田", "山田太郎", TestName = "ideographs from the start")]
    [TestCase("太郎", "山田太郎", TestName = "ideographs in the middle")]
    [TestCase("ビート", "ビートルズ", TestName = "the beginning of kana")]
    [TestCase("ﾋﾞｰﾄﾙｽﾞ", "ビートルズ", TestName = "narrow kana")]
    [TestCase("сергей елк", "Сергей Ёлкин", TestName = "Cyrillic")]
    [TestCase("한국", "한국 밴드", TestName = "Hangul")]
    [TestCase("হাবিব", "হাবিব", TestName = "Bengali")]
    [TestCase("guns n roses", "Guns N' Roses", TestName = "an apostrophe is nothing")]
    [TestCase("guns n’ roses", "Guns N' Roses", TestName = "whichever it is")]
    [TestCase("oconnor", "O’Connor", TestName = "and in the middle")]
    [TestCase("the the", "The The", TestName = "a word twice")]
    [TestCase("heart", "♥ Heart", TestName = "without the sign")]
    [TestCase("♥ heart", "♥ Heart", TestName = "with the sign")]
    [TestCase("100%", "100% Pure", TestName = "a percent sign is no wildcard")]
    [TestCase("full", "ＦＵＬＬ width", TestName = "wide letters")]
    [TestCase("lodz son", "Łódź & Søn", TestName = "letters with strokes")]
    [TestCase("istanbul", "İstanbul", TestName = "a dotted capital")]
    [TestCase("antidisestablishmentarianismandmuchmorebeyondwhatever", "Antidisestablishmentarianismandmuchmorebeyondit",
        TestName = "the first forty letters")]
    public async Task An_artist_is_found(string text, string artist) =>
        Assert.That(await _ground.FindAsync(text, SearchKind.Artist), Is.EqualTo(new[] { "artist " + artist }));

    [TestCase("anna regen")]
    [TestCase("regen anna")]
    [TestCase("frahm reg")]
    [TestCase("nils anna regen")]
    public async Task A_work_is_found_by_its_name_and_its_credit(string text) =>
        Assert.That(await _ground.FindAsync(text), Is.EqualTo(new[] { "group Regen", "release Regen", "recording Regen" }));

    [TestCase("ann muller", TestName = "the beginning of a word that is not the last")]
    [TestCase("bj_rk", TestName = "an underscore is no wildcard")]
    [TestCase("%", TestName = "a percent sign alone")]
    [TestCase("& | ! :* <-> ( )", TestName = "operators alone")]
    [TestCase("'", TestName = "a quote alone")]
    [TestCase("\U0001F3B5", TestName = "an emoji that is nowhere")]
    [TestCase("anna regen nowhere", TestName = "one word too many")]
    public async Task Nothing_is_found(string text) => Assert.That(await _ground.FindAsync(text), Is.Empty);

    [TestCase("anna & mull", ExpectedResult = 1)]
    [TestCase("anna | mull", ExpectedResult = 1)]
    [TestCase("!anna <-> mull:*", ExpectedResult = 1)]
    [TestCase("'anna' \"mull\"", ExpectedResult = 1)]
    [TestCase("anna'; DROP TABLE artist; --mull", ExpectedResult = 0)]
    [TestCase("anna\\ mull", ExpectedResult = 1)]
    [TestCase("anna\0mull", ExpectedResult = 1)]
    [TestCase("anna\ud800mull", ExpectedResult = 1)]
    [TestCase("anna\u200b mull", ExpectedResult = 1)]
    public async Task<int> Operators_are_blanks(string text) =>
        (await _ground.FindAsync(text, SearchKind.Artist)).Count;

    [Test]
    public async Task Of_two_hundred_letters_the_first_eight_words_count()
    {
        var words = string.Join(' ', Enumerable.Repeat("anna", 7)) + " muller " + string.Join(' ', Enumerable.Repeat("x", 60));

        Assert.That(await _ground.FindAsync(words, SearchKind.Artist), Is.EqualTo(new[] { "artist Anna Müller" }));
        Assert.That(await _ground.FindAsync(new string('x', 200)), Is.Empty);
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" \t\n")]
    [TestCase("\0\u0001")]
    [TestCase("\ud800")]
    public void Nothing_typed_is_nothing_asked(string? typed) => Assert.That(SearchText.From(typed), Is.Null);

    [Test]
    public async Task Hits_are_of_the_kinds_that_are_asked_for() =>
        Assert.That(
            await _ground.FindAsync("regen", SearchKind.Recording, SearchKind.ReleaseGroup),
            Is.EqualTo(new[] { "group Regen", "recording Regen" }));
}
