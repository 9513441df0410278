using System.Text;
using FunQuail.Domain.Common;
using FunQuail.TestKit;
using FunQuail.Web.V2;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>The problem writer by itself: a pure function.</summary>
internal sealed class ProblemTests
{
    [Test]
    public void Each_kind_of_error_has_its_problem([Values] ErrorKind kind)
    {
        var problem = V2Problems.From([new Error(kind, "thing.situation", "What happened, and how to mend it.")], "trace");

        GoldenFile.CheckJson($"tests/Web.FunctionalTests/Golden/v2/kind-{kind.ToString().ToLowerInvariant()}.json",
            Encoding.UTF8.GetString(V2Json.Bytes(problem)));
    }

    [TestCase(400)]
    [TestCase(404)]
    [TestCase(405)]
    [TestCase(406)]
    [TestCase(412)]
    [TestCase(413)]
    [TestCase(415)]
    [TestCase(416)]
    [TestCase(429)]
    [TestCase(500)]
    [TestCase(503)]
    public void Each_bare_status_has_its_problem(int status)
    {
        var problem = V2Problems.From(status, "trace");

        GoldenFile.CheckJson($"tests/Web.FunctionalTests/Golden/v2/status-{status}.json",
            Encoding.UTF8.GetString(V2Json.Bytes(problem)));
    }
}
