using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace FunQuail.Web.FunctionalTests.Pages.Accounts;

/// <summary>Somebody gives an application access, in a real browser.</summary>
internal sealed class ConsentTests
{
    /// <summary>Nobody listens there: what is sent to it is caught on the way.</summary>
    private const string Callback = "http://127.0.0.1:49152/callback";

    private const string OutOfBand = "urn:ietf:wg:oauth:2.0:oob";

    private const string Name = "consenting";

    /// <summary>What an application keeps, of which it shows the challenge (RFC 7636).</summary>
    private const string Verifier = "a-verifier-of-at-least-43-letters-which-nobody-guesses";

    private static readonly string Challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    private static AccountServer Server => AccountsFixture.Server;

    private static IBrowser Browser => PagesFixture.Chromium.Browser;

    [OneTimeSetUp]
    public Task MakeAccount() => Server.MakeAccountAsync(Name);

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Consent_names_the_application_and_what_it_asks_for_and_anybody_can_use_it(ColorScheme scheme)
    {
        var (clientId, _) = await RegisterAsync("Little Player", Callback);
        await using var context = await Browser.NewContextAsync(new() { ColorScheme = scheme, BypassCSP = true });
        var page = await context.NewPageAsync();
        await LogInAsync(page);
        await page.GotoAsync(AddressOf(clientId, Callback, "read:libraries write:listenings"));

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Little Player");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(Name);
        await Assertions.Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("127.0.0.1");
        Assert.That(await Accessibility.ViolationsAsync(page), Is.Empty);
    }

    [Test]
    public async Task Without_scripts_a_stranger_logs_in_agrees_and_is_sent_back_with_the_state()
    {
        var (clientId, _) = await RegisterAsync("Player", Callback);
        var page = await NewPageAsync();
        var caught = await CatchAsync(page);
        await page.GotoAsync(AddressOf(clientId, Callback, "read"));
        await FillLogInAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        var query = System.Web.HttpUtility.ParseQueryString((await caught).Query);

        Assert.That(query["code"], Has.Length.EqualTo(43));
        Assert.That(query["state"], Is.EqualTo("a b&c"));
        Assert.That(query["iss"], Is.EqualTo(Server.Address.GetLeftPart(UriPartial.Authority)));
    }

    [Test]
    public async Task Whoever_refuses_is_sent_back_without_a_code()
    {
        var (clientId, _) = await RegisterAsync("Player", Callback);
        var page = await NewPageAsync();
        await LogInAsync(page);
        var caught = await CatchAsync(page);
        await page.GotoAsync(AddressOf(clientId, Callback, "read"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Refuse" }).ClickAsync();
        var query = System.Web.HttpUtility.ParseQueryString((await caught).Query);

        Assert.That(query["error"], Is.EqualTo("access_denied"));
        Assert.That(query["code"], Is.Null);
    }

    [Test]
    public async Task A_code_to_carry_over_is_shown_with_a_button_that_copies()
    {
        var (clientId, secret) = await RegisterAsync("Console", OutOfBand);
        await using var context = await Browser.NewContextAsync(
            new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = await context.NewPageAsync();
        await LogInAsync(page);
        await page.GotoAsync(AddressOf(clientId, OutOfBand, "read"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        var code = await page.GetByLabel("Code").InputValueAsync();

        Assert.That(await page.EvaluateAsync<string>("navigator.clipboard.readText()"), Is.EqualTo(code));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = OutOfBand,
            ["client_id"] = clientId,
            ["client_secret"] = secret,
            ["code_verifier"] = Verifier,
        });
        using var tokens = await Server.Client.PostAsync(new Uri("/api/v1/oauth/token", UriKind.Relative), form);
        Assert.That(tokens.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task The_page_with_the_code_can_be_used_by_anybody()
    {
        var (clientId, _) = await RegisterAsync("Console", OutOfBand);
        await using var context = await Browser.NewContextAsync(new() { BypassCSP = true });
        var page = await context.NewPageAsync();
        await LogInAsync(page);
        await page.GotoAsync(AddressOf(clientId, OutOfBand, "read"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        await page.GetByLabel("Code").WaitForAsync();

        Assert.That(await Accessibility.ViolationsAsync(page), Is.Empty);
    }

    [TestCase("https://evil.example/callback")]
    [TestCase("http://127.0.0.1:49152/callback/more")]
    [TestCase("http://127.0.0.1:49152/callback?more=1")]
    [TestCase("//127.0.0.1:49152/callback")]
    [TestCase("javascript:alert(1)")]
    public async Task Another_address_is_never_sent_to(string address)
    {
        var (clientId, _) = await RegisterAsync("Player", Callback);
        var page = await NewPageAsync();
        await LogInAsync(page);
        var answer = await page.GotoAsync(AddressOf(clientId, address, "read"));

        Assert.That(answer!.Status, Is.EqualTo(400));
        Assert.That(new Uri(page.Url).Authority, Is.EqualTo(Server.Address.Authority));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Allow" })).ToHaveCountAsync(0);
    }

    [Test]
    public async Task What_an_application_cannot_have_is_refused_at_its_own_address()
    {
        var (clientId, _) = await RegisterAsync("Player", Callback);
        var page = await NewPageAsync();
        await LogInAsync(page);
        var answer = await page.Context.APIRequest.GetAsync(
            AddressOf(clientId, Callback, "read:instance:settings"), new() { MaxRedirects = 0 });

        Assert.That(answer.Status, Is.EqualTo(303));
        Assert.That(answer.Headers["location"], Does.StartWith(Callback + "?error=invalid_scope&state="));
    }

    [Test]
    public async Task A_library_that_knows_nothing_of_the_server_goes_through_the_whole_flow()
    {
        var (clientId, secret) = await RegisterAsync("Library", Callback);
        using var library = await NpmProject.CopyAsync("OAuthClient");
        var issuer = Server.Address.GetLeftPart(UriPartial.Authority);
        var begun = await RunAsync(library, "begin", new { issuer, clientId, redirectUri = Callback, scope = "read" });

        var page = await NewPageAsync();
        await LogInAsync(page);
        var caught = await CatchAsync(page);
        await page.GotoAsync(begun.GetProperty("address").GetString()!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        var done = await RunAsync(library, "finish", new
        {
            issuer,
            clientId,
            secret,
            redirectUri = Callback,
            callback = (await caught).AbsoluteUri,
            state = begun.GetProperty("state").GetString(),
            verifier = begun.GetProperty("verifier").GetString(),
        });

        Assert.That(done.GetProperty("first").GetInt32(), Is.EqualTo(200));
        Assert.That(done.GetProperty("second").GetInt32(), Is.EqualTo(200));
        Assert.That(done.GetProperty("rotated").GetBoolean(), Is.True);
        Assert.That(done.GetProperty("scope").GetString(), Is.EqualTo("read"));
        Assert.That(done.GetProperty("afterwards").GetInt32(), Is.EqualTo(401));
    }

    private static async Task<JsonElement> RunAsync(NpmProject library, string step, object told)
    {
        var (code, output) = await library.RunAsync("flow", step, JsonSerializer.Serialize(told));
        Assert.That(code, Is.Zero, output);
        return JsonDocument.Parse(output).RootElement.Clone();
    }

    private static async Task LogInAsync(IPage page)
    {
        await page.GotoAsync(new Uri(Server.Address, "/login").AbsoluteUri);
        await FillLogInAsync(page);
        await page.WaitForURLAsync(Server.Address.AbsoluteUri);
    }

    private static async Task FillLogInAsync(IPage page)
    {
        await page.GetByLabel("User name or e-mail").FillAsync(Name);
        await page.GetByLabel("Password").FillAsync(AccountServer.Password);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
    }

    private static Task<IPage> NewPageAsync() => Browser.NewPageAsync(new() { JavaScriptEnabled = false });

    private static async Task<Task<Uri>> CatchAsync(IPage page)
    {
        var caught = new TaskCompletionSource<Uri>();
        await page.Context.RouteAsync("http://127.0.0.1:49152/**", route =>
        {
            caught.TrySetResult(new Uri(route.Request.Url));
            return route.FulfillAsync(new() { ContentType = "text/plain", Body = "Thanks." });
        });
        return caught.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static string AddressOf(string clientId, string redirectUri, string scope) => new Uri(Server.Address,
        $"/authorize?client_id={clientId}&redirect_uri={Uri.EscapeDataString(redirectUri)}&response_type=code" +
        $"&scope={Uri.EscapeDataString(scope)}&state=a%20b%26c&code_challenge={Challenge}" +
        "&code_challenge_method=S256").AbsoluteUri;

    private static async Task<(string ClientId, string Secret)> RegisterAsync(string name, string redirectUri)
    {
        using var answer = await Server.Client.PostAsJsonAsync(
            new Uri("/api/v1/oauth/apps", UriKind.Relative), new { name, redirect_uris = redirectUri, scopes = "read write" });
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (made.GetProperty("client_id").GetString()!, made.GetProperty("client_secret").GetString()!);
    }
}
