using System.Text.Json;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>Each rule is shown an offence, so that none of them passes by seeing nothing.</summary>
internal sealed class RulesCatchTests
{
    private const string Credit =
        """{ "name": "A", "guid": "00000000-0000-0000-0000-0000000000a1", "mbid": null, "joinPhrase": "" }""";

    [TestCase("/api/v2/artist/{guid}")]
    [TestCase("/api/v2/stuff")]
    public void A_path_without_a_plural_noun(string path) => Assert.That(Rules.Nouns(path), Is.Not.Empty);

    [TestCase("/api/v2/releaseGroups")]
    [TestCase("/api/v2/release_groups")]
    public void A_path_in_another_case(string path) => Assert.That(Rules.PathCase(path), Is.Not.Empty);

    [TestCase("/api/v2/recordings/{guid}/play")]
    [TestCase("/api/v2/releases/add-tag")]
    public void A_path_with_a_verb(string path) => Assert.That(Rules.NoVerbs(path), Is.Not.Empty);

    [TestCase("pageSize")]
    [TestCase("page-size")]
    public void A_parameter_in_another_case(string name) => Assert.That(Rules.ParameterCase(name), Is.Not.Empty);

    [TestCase("creation_date")]
    [TestCase("CreationDate")]
    public void A_property_in_another_case(string name) => Assert.That(Rules.PropertyCase("X", name), Is.Not.Empty);

    [TestCase("albumGain")]
    [TestCase("songs")]
    public void A_word_that_is_not_MusicBrainzs(string name) => Assert.That(Rules.Vocabulary(name), Is.Not.Empty);

    [TestCase("id", """{ "type": "string" }""")]
    [TestCase("artistId", """{ "type": ["null", "integer"] }""")]
    public void A_key_of_the_database(string name, string definition) =>
        Assert.That(Rules.NoKeys("X", name, Parse(definition)), Is.Not.Empty);

    [TestCase("/api/v2/artists/{id}", """{ "name": "id", "schema": { "type": "integer" } }""")]
    [TestCase("/api/v2/artists/{guid}", """{ "name": "guid", "schema": { "type": "integer" } }""")]
    [TestCase("/api/v2/artists/{name}", """{ "name": "name", "schema": { "type": "string" } }""")]
    public void A_key_of_the_database_in_a_path(string path, string parameter) =>
        Assert.That(Rules.NoKeysInPaths(path, Parse(parameter)), Is.Not.Empty);

    [TestCase("""{ "BaseA": { "properties": { "b": { "$ref": "#/x/BaseB" } } }, "BaseB": { "properties": {} } }""")]
    [TestCase("""{ "BaseA": { "properties": { "n": {} } }, "A": { "properties": { } } }""")]
    [TestCase(
        """{ "BaseA": { "properties": {} }, "BaseB": { "properties": {} }, "A": """ +
        """{ "properties": { "b": { "items": { "$ref": "#/x/B" } } } } }""")]
    public void A_view_that_refers_to_too_much_or_has_too_little(string schemas) =>
        Assert.That(Rules.BaseAndFull(Parse(schemas)), Is.Not.Empty);

    [TestCase("""{ "count": 1, "next": null, "previous": null, "results": [] }""")]
    [TestCase("[]")]
    public void A_list_without_the_envelope(string body) => Assert.That(Rules.Envelope("x", Parse(body)), Is.Not.Empty);

    [TestCase($$"""{ "artistCredit": {{Credit}} }""")]
    [TestCase("""{ "artistCredit": [{ "name": "A" }] }""")]
    [TestCase("""{ "results": [{ "cover": { "uuid": "x" } }] }""")]
    [TestCase("""{ "urls": { "original": "x" } }""")]
    [TestCase("""{ "creationDate": "2024-01-01T00:00:00+00:00" }""")]
    [TestCase("""{ "duration": 1.5 }""")]
    [TestCase("""{ "mbid": "12" }""")]
    public void A_shape_that_is_another(string body) => Assert.That(Rules.Shapes("x", Parse(body)), Is.Not.Empty);

    [Test]
    public void And_nothing_else() =>
        Assert.That(Rules.Shapes("x", Parse($$"""{ "artistCredit": [{{Credit}}], "cover": null }""")), Is.Empty);

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
