using System.Text.Json.Nodes;
using FunQuail.Application.Identity.Profile;

namespace FunQuail.Application.UnitTests.Identity;

/// <summary>The examples of RFC 7396, appendix A, of which both sides are objects.</summary>
internal sealed class MergePatchTests
{
    [TestCase("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [TestCase("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [TestCase("""{"a":"b"}""", """{"a":null}""", "{}")]
    [TestCase("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [TestCase("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [TestCase("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [TestCase("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [TestCase("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [TestCase("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [TestCase("""{"a":"foo"}""", """{"a":{"b":1,"c":null}}""", """{"a":{"b":1}}""")]
    [TestCase("{}", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void It_does_what_the_rfc_says(string target, string patch, string expected)
    {
        var merged = JsonNode.Parse(target)!.AsObject();

        MergePatch.Apply(merged, JsonNode.Parse(patch)!.AsObject());

        Assert.That(merged.ToJsonString(), Is.EqualTo(expected));
    }
}
