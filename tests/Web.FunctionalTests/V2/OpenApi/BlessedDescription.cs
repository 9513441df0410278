using System.Text.Json.Nodes;
using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests.V2.OpenApi;

/// <summary>The copy of a description that is checked in, which nothing changes in silence.</summary>
internal static class BlessedDescription
{
    /// <param name="file">Where the copy is, from the root on.</param>
    public static void Check(string file, JsonNode description)
    {
        var blessed = JsonNode.Parse(File.ReadAllText(Path.Combine(GoldenFile.Root, file)))!;
        var changelog = File.ReadAllText(Path.Combine(GoldenFile.Root, "CHANGELOG.md"));
        var silent = Announcements.Missing(ApiChanges.Breaking(blessed, description), changelog);

        Assert.That(silent, Is.Empty,
            $"These changes break clients. Take them back, or put each, word for word, below \"{Announcements.Heading}\" under " +
            $"\"Unreleased\" in CHANGELOG.md; until then {file} is not rewritten.\n{string.Join('\n', silent)}\n");
        GoldenFile.CheckJson(file, description.ToJsonString());
    }
}
