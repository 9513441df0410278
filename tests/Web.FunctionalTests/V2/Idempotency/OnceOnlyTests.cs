using System.Net;
using FunQuail.Web.FunctionalTests.V2.Identity;

namespace FunQuail.Web.FunctionalTests.V2.Idempotency;

/// <summary>A POST is carried out once, however often it is sent (rule R15).</summary>
internal sealed class OnceOnlyTests
{
    private const string Invitations = "/api/v2/invitations";
    private const string Applications = "/api/v2/applications";
    private const string Script = """{ "name": "Script", "scopes": "read" }""";

    private AccountServer _server = null!;

    [OneTimeSetUp]
    public async Task Start() => _server = await AccountServer.StartAsync("closed");

    [OneTimeTearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task The_same_request_is_answered_as_before_and_makes_nothing_more()
    {
        var ada = await _server.JoinAsync();

        var first = await PostAsync(ada, Applications, Script, "one");
        var second = await PostAsync(ada, Applications, Script, "one");

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(
            (second.Status, second.Text, second.Location, second.KeepsNothing),
            Is.EqualTo((first.Status, first.Text, first.Location, first.KeepsNothing)));
        Assert.That((first.IsReplayed, second.IsReplayed), Is.EqualTo((false, true)));
        Assert.That(await CountAsync(ada), Is.EqualTo(1));
    }

    [Test]
    public async Task A_secret_that_is_shown_again_is_not_stored_in_clear()
    {
        var ada = await _server.JoinAsync();
        var made = await PostAsync(ada, Applications, Script, "secret");

        var stored = await _server.AskAsync<bool>(
            $"SELECT bool_or(position('{made.TextOf("token")}'::bytea IN answer) > 0) FROM idempotency_key");

        Assert.That(stored, Is.False);
    }

    [Test]
    public async Task Another_request_under_the_same_key_is_refused_and_makes_nothing()
    {
        var ada = await _server.JoinAsync();
        await PostAsync(ada, Applications, Script, "one");

        var refused = await PostAsync(ada, Applications, """{ "name": "Other", "scopes": "read" }""", "one");

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "idempotency.key_used")));
        Assert.That(await CountAsync(ada), Is.EqualTo(1));
    }

    [Test]
    public async Task Keys_are_each_persons_and_each_addresss_own()
    {
        var (ada, bo) = (await _server.JoinAsync(isAdministrator: true), await _server.JoinAsync());

        await PostAsync(ada, Applications, Script, "shared");
        var others = await PostAsync(bo, Applications, Script, "shared");
        var elsewhere = await PostAsync(ada, Invitations, "{}", "shared");

        Assert.That((others.Status, others.IsReplayed), Is.EqualTo((HttpStatusCode.Created, false)));
        Assert.That((elsewhere.Status, elsewhere.IsReplayed), Is.EqualTo((HttpStatusCode.Created, false)));
    }

    [Test]
    public async Task Without_a_key_each_request_makes_something()
    {
        var ada = await _server.JoinAsync();

        await _server.SendAsync("POST", Applications, Script, ada);
        await _server.SendAsync("POST", Applications, Script, ada);

        Assert.That(await CountAsync(ada), Is.EqualTo(2));
    }

    [Test]
    public async Task A_refused_request_may_be_mended_under_its_key()
    {
        var ada = await _server.JoinAsync();

        var refused = await PostAsync(ada, Applications, """{ "scopes": "read" }""", "mended");
        var mended = await PostAsync(ada, Applications, Script, "mended");

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((mended.Status, mended.IsReplayed), Is.EqualTo((HttpStatusCode.Created, false)));
    }

    [Test]
    public async Task Of_many_twins_at_once_one_is_carried_out()
    {
        var ada = await _server.JoinAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => PostAsync(ada, Applications, Script, "twins")));

        Assert.That(answers.Count(one => one is { Status: HttpStatusCode.Created, IsReplayed: false }), Is.EqualTo(1));
        Assert.That(
            answers.Where(one => one.Status != HttpStatusCode.Created).Select(one => (one.Status, one.Code)),
            Is.All.EqualTo((HttpStatusCode.Conflict, "idempotency.running")));
        Assert.That(await CountAsync(ada), Is.EqualTo(1));
    }

    [Test]
    public async Task A_request_whose_answer_was_lost_is_not_carried_out_again()
    {
        var ada = await _server.JoinAsync();
        await PostAsync(ada, Applications, Script, "lost");
        await _server.ExecuteAsync(
            "UPDATE idempotency_key SET answer = NULL, creation_date = creation_date - interval '6 minutes'");

        var again = await PostAsync(ada, Applications, Script, "lost");

        Assert.That((again.Status, again.Code), Is.EqualTo((HttpStatusCode.Conflict, "idempotency.answer_lost")));
        Assert.That(await CountAsync(ada), Is.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("two words")]
    public async Task What_is_no_key_is_refused(string key)
    {
        var tooLong = await PostAsync(await _server.JoinAsync(), Applications, Script, new string('a', 256));
        var refused = await PostAsync(await _server.JoinAsync(), Applications, Script, key);

        Assert.That((refused.Status, tooLong.Status), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest)));
    }

    [Test]
    public async Task Whoever_may_not_come_in_hears_nothing_of_an_answer()
    {
        var ada = await _server.JoinAsync();
        await PostAsync(ada, Applications, Script, "mine");

        var nobody = await _server.SendAsync("POST", Applications, Script, headers: [("Idempotency-Key", "mine")]);

        Assert.That(nobody.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    private Task<Answer> PostAsync(Person person, string path, string body, string key) =>
        _server.SendAsync("POST", path, body, person, headers: [("Idempotency-Key", key)]);

    private async Task<int> CountAsync(Person person) =>
        (await _server.SendAsync("GET", Applications, person: person)).Body.GetProperty("total").GetInt32();
}
