using FunQuail.Domain.Catalog.Credits;

namespace FunQuail.Domain.UnitTests.Catalog.Credits;

internal sealed class CreditSplitterTests
{
    private static readonly CreditSplitter Splitter = new(JoinPhrases.Default);

    [TestCase("Nina", "Nina")]
    [TestCase("Nina feat. Ada", "Nina| feat. |Ada")]
    [TestCase("Nina FT. Ada", "Nina| FT. |Ada")]
    [TestCase("Nina & Ada", "Nina| & |Ada")]
    [TestCase("Nina, Ada and Bo", "Nina|, |Ada| and |Bo")]
    [TestCase("Nina vs. Ada / Bo; Cy", "Nina| vs. |Ada| / |Bo|; |Cy")]
    [TestCase("Nina (feat. Ada)", "Nina| (feat. |Ada|)")]
    [TestCase("Nina x Ada with Bo", "Nina| x |Ada| with |Bo")]
    [TestCase("Nina  &  Ada", "Nina|  &  |Ada")]
    [TestCase("Malcolm X", "Malcolm X")]
    [TestCase("Feat. Nobody", "Feat. Nobody")]
    [TestCase("Nina &", "Nina &")]
    public void A_printed_credit_is_split_at_its_join_phrases(string printed, string parts) =>
        Assert.That(Shape(Splitter.Split(printed, _ => false)), Is.EqualTo(parts));

    [TestCase("Earth, Wind & Fire", "Earth, Wind & Fire")]
    [TestCase("AC/DC", "AC/DC")]
    [TestCase("Simon & Garfunkel feat. Ada", "Simon & Garfunkel| feat. |Ada")]
    [TestCase("Nina & Earth, Wind & Fire", "Nina| & |Earth, Wind & Fire")]
    [TestCase("simon and garfunkel & earth wind & fire", "simon| and |garfunkel| & |earth wind & fire")]
    public void Names_that_everybody_knows_as_one_are_not_broken(string printed, string parts) =>
        Assert.That(Shape(Splitter.Split(printed, _ => false)), Is.EqualTo(parts));

    [Test]
    public void A_name_known_as_one_is_not_broken() =>
        Assert.That(
            Shape(Splitter.Split("Salt & Pepper feat. Oil", name => name == "Salt & Pepper")),
            Is.EqualTo("Salt & Pepper| feat. |Oil"));

    [Test]
    public void A_phrase_that_no_name_contains_divides_whatever_is_known() =>
        Assert.That(Splitter.Split("Nina feat. Ada", _ => true), Has.Count.EqualTo(2));

    [Test]
    public void Whatever_is_split_is_the_printed_text_again()
    {
        string[] words = ["Nina", "The X", "a", "Ünï", "🎵", "(live)", ")", "(", "&", "x", "and", " "];
        string[] between = ["", " ", "  ", ", ", " & ", " feat. ", "; ", " / ", " (feat. ", ")", " x ", " vs. ", " and "];
        var state = 12345u;
        for (var round = 0; round < 20_000; round++)
        {
            var text = "";
            for (var word = 0; word < 1 + (Next() % 6); word++)
                text += words[Next() % words.Length] + between[Next() % between.Length];
            if (string.IsNullOrWhiteSpace(text)) continue;

            var parts = Splitter.Split(text, name => name.Length % 3 == 0);
            Assert.That(string.Concat(parts.Select(part => part.Name + part.JoinPhrase)), Is.EqualTo(text.Trim()));
            Assert.That(parts.Select(part => part.Name), Has.None.Matches<string>(string.IsNullOrWhiteSpace), text);
        }

        int Next() => (int)((state = (state * 1664525) + 1013904223) >> 8);
    }

    private static string Shape(IEnumerable<CreditPart> parts) =>
        string.Join(
            '|', parts.SelectMany(part => part.JoinPhrase.Length > 0 ? new[] { part.Name, part.JoinPhrase } : [part.Name]));
}
