using System.Net;
using System.Text;
using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests.V2.Identity;

/// <summary>Audio by its address alone.</summary>
internal sealed class ListenTokenTests
{
    private const string ListenToken = "/api/v2/users/me/audio-token";
    private const string NewPassword = "nine northern lights";

    private static readonly byte[] Bytes = "whatever the file holds"u8.ToArray();

    private readonly ScratchDirectory _music = new();
    private AccountServer _server = null!;
    private string _audio = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _server = await AccountServer.StartAsync("open");
        await File.WriteAllBytesAsync(_music.Below("regen.flac"), Bytes);
        await SmallCatalogue.FillAsync(_server.Database, _music.Path, new byte[32], 1);
        _audio = $"/api/v2/recordings/{await _server.AskAsync<Guid>("SELECT guid FROM recording ORDER BY id LIMIT 1")}/audio";
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _server.DisposeAsync();
        _music.Dispose();
    }

    [Test]
    public async Task It_opens_audio_for_what_sends_no_header()
    {
        var token = await TokenAsync(await _server.JoinAsync());

        var heard = await _server.SendAsync("GET", $"{_audio}?token={token}");

        Assert.That((await _server.SendAsync("GET", _audio)).Code, Is.EqualTo("access.not_authenticated"));
        Assert.That((heard.Status, heard.Text), Is.EqualTo((HttpStatusCode.OK, Encoding.UTF8.GetString(Bytes))));
    }

    [TestCase("/api/v2/recordings")]
    [TestCase("/api/v2/users/me")]
    [TestCase("/api/v1/oauth/grants/")]
    public async Task It_opens_nothing_else(string path)
    {
        var token = await TokenAsync(await _server.JoinAsync());

        Assert.That((await _server.SendAsync("GET", $"{path}?token={token}")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await _server.SendAsync("GET", path, bearer: token)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task It_ends_with_the_password_at_once()
    {
        var ada = await _server.JoinAsync();
        var token = await TokenAsync(ada);
        Assert.That((await _server.SendAsync("GET", $"{_audio}?token={token}")).Status, Is.EqualTo(HttpStatusCode.OK));

        var change = $$"""{ "password": "{{ada.Password}}", "newPassword": "{{NewPassword}}" }""";
        await _server.SendAsync("POST", "/api/v2/users/me/password", change, ada);

        var after = await _server.SendAsync("GET", $"{_audio}?token={token}");
        Assert.That((after.Status, after.Code), Is.EqualTo((HttpStatusCode.Unauthorized, "access.invalid_token")));
    }

    [Test]
    public async Task A_forged_one_is_no_token()
    {
        var token = await TokenAsync(await _server.JoinAsync());
        var forged = token[..^1] + (token[^1] == 'A' ? 'Q' : 'A');

        Assert.That((await _server.SendAsync("GET", $"{_audio}?token={forged}")).Code, Is.EqualTo("access.invalid_token"));
    }

    [Test]
    public async Task An_application_gets_one_only_when_it_may_read_the_library()
    {
        var ada = await _server.JoinAsync();

        var reader = await _server.SendAsync("GET", ListenToken, bearer: await ApplicationAsync(ada, "read:libraries"));
        var other = await _server.SendAsync("GET", ListenToken, bearer: await ApplicationAsync(ada, "read:profile"));

        Assert.That((reader.Status, reader.KeepsNothing), Is.EqualTo((HttpStatusCode.OK, true)));
        Assert.That((other.Status, other.Code), Is.EqualTo((HttpStatusCode.Forbidden, "access.insufficient_scope")));
    }

    private async Task<string> TokenAsync(Person person) =>
        (await _server.SendAsync("GET", ListenToken, person: person)).TextOf("token");

    private async Task<string> ApplicationAsync(Person person, string scopes)
    {
        var made = await _server.SendAsync(
            "POST", "/api/v2/applications", $$"""{ "name": "Script", "scopes": "{{scopes}}" }""", person);
        return made.TextOf("token");
    }
}
