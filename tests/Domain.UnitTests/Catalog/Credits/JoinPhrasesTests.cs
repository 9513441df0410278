using FunQuail.Domain.Catalog.Credits;

namespace FunQuail.Domain.UnitTests.Catalog.Credits;

internal sealed class JoinPhrasesTests
{
    [Test]
    public void Phrases_are_separated_by_bars_and_weak_with_a_question_mark()
    {
        var phrases = JoinPhrases.Parse(" presents | con ?|; ").Value;

        Assert.That(phrases.Strong, Is.EqualTo([" presents ", "; "]));
        Assert.That(phrases.Weak, Is.EqualTo([" con "]));
    }

    [Test]
    public void Default_stands_for_the_built_in_list()
    {
        var phrases = JoinPhrases.Parse("default| presents ").Value;

        Assert.That(phrases.Strong, Is.EqualTo([.. JoinPhrases.Default.Strong, " presents "]));
        Assert.That(phrases.Weak, Is.EqualTo(JoinPhrases.Default.Weak));
    }

    [Test]
    public void Phrases_of_ones_own_split_credits_and_the_built_in_ones_do_not()
    {
        var splitter = new CreditSplitter(JoinPhrases.Parse(" presents ").Value);

        Assert.That(
            splitter.Split("Ada & Bo presents Cy", _ => false).Select(part => part.Name + part.JoinPhrase),
            Is.EqualTo(["Ada & Bo presents ", "Cy"]));
    }

    [TestCase("", "join_phrases.empty")]
    [TestCase(" feat. || ft. ", "join_phrases.empty")]
    [TestCase("?", "join_phrases.empty")]
    [TestCase("feat. ", "join_phrases.cuts_words")]
    [TestCase(" feat", "join_phrases.cuts_words")]
    public void A_list_that_cannot_be_used_is_refused(string text, string code) =>
        Assert.That(JoinPhrases.Parse(text).Errors.Select(error => error.Code), Is.EqualTo([code]));

    [Test]
    public void Phrases_that_are_too_long_or_too_many_are_refused()
    {
        Assert.That(JoinPhrases.Parse(new string('-', 101)).Errors[0].Code, Is.EqualTo("join_phrases.too_long"));
        Assert.That(
            JoinPhrases.Parse(
                string.Join('|', Enumerable.Repeat(" + ", 201))).Errors[0].Code, Is.EqualTo("join_phrases.too_many"));
    }
}
