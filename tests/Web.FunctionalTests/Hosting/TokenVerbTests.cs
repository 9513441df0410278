using System.Net;
using System.Net.Http.Headers;
using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests.Hosting;

/// <summary>A token without a browser.</summary>
[TestFixture]
[Parallelizable(ParallelScope.None)]
public sealed class TokenVerbTests
{
    private ScratchDirectory _scratch = null!;
    private TestDatabase _database = null!;

    private (string, string) Connection => ("ConnectionStrings__FunQuail", _database.ConnectionString);

    [SetUp]
    public async Task SetUp()
    {
        (_scratch, _database) = (new ScratchDirectory(), await TestDatabase.CreateAsync());
        await AccountTable.AddAsync(_database.DataSource, 1, "Ada");
    }

    [TearDown]
    public async Task TearDown()
    {
        await _database.DisposeAsync();
        _scratch.Dispose();
    }

    [Test]
    public async Task A_token_is_printed_alone_and_opens_what_it_says()
    {
        var made = await FunQuailProcess.RunAsync(
            _scratch.Path, ["token", "create", "--user", "ada", "--scopes", "read"], Connection);
        Assert.That(made.ExitCode, Is.Zero, made.Error);

        await using var app = await FunQuailApp.StartAsync(
            null, _database, [("ApiAuthenticationRequired", "true")]);
        app.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Out.TrimEnd());
        using var answer = await app.Client.GetAsync(new Uri("/api/v2/artists", UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(made.Out, Does.Match("^[A-Za-z0-9_-]{43}\n$"));
    }

    [TestCase("bo", "read", "There is no account \"bo\"")]
    [TestCase("ada", "raed", "(did you mean read?)")]
    [TestCase("ada", "read:security", "is no scope that a token can have")]
    public async Task What_cannot_be_made_is_told(string user, string scopes, string sentence)
    {
        var refused = await FunQuailProcess.RunAsync(
            _scratch.Path, ["token", "create", "--user", user, "--scopes", scopes], Connection);

        Assert.That(refused.Error, Does.Contain(sentence));
        Assert.That(refused.Out, Is.Empty);
    }
}
