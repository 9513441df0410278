using System.Text.Json;
using Microsoft.Playwright;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>What a person with a browser sees, in a real one.</summary>
internal sealed class BrowserTests
{
    private Chromium _chromium = null!;
    private IBrowser _browser = null!;

    [OneTimeSetUp]
    public async Task Open_the_browser()
    {
        _chromium = await Chromium.StartAsync();
        _browser = _chromium.Browser;
    }

    [OneTimeTearDown]
    public async Task Close_the_browser() => await _chromium.DisposeAsync();

    [Test]
    public async Task The_explorer_lists_artists_and_asks_nobody_else()
    {
        var page = await _browser.NewPageAsync();
        var foreign = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(V2Fixture.App.Address.ToString(), StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)) foreign.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error") complaints.Add(message.Text);
        };

        await page.GotoAsync(new Uri(V2Fixture.App.Address, "/api/v2/docs").ToString());
        var operation = page.Locator(".opblock", new() { Has = page.Locator("[data-path='/api/v2/artists']") });
        await operation.Locator(".opblock-summary-control").ClickAsync();
        await operation.GetByRole(AriaRole.Button, new() { Name = "Try it out" }).ClickAsync();
        await operation.GetByRole(AriaRole.Button, new() { Name = "Execute" }).ClickAsync();

        await Assertions.Expect(operation.Locator(".live-responses-table .response-col_status").Last).ToContainTextAsync("200");
        await Assertions.Expect(operation.Locator(".live-responses-table .response-col_description").Last).ToContainTextAsync(
            "Anna Müller");
        // Examples are shown, and not filled in: they would narrow the list.
        await Assertions.Expect(operation.Locator(".request-url")).Not.ToContainTextAsync("mbid");
        Assert.That(foreign, Is.Empty);
        Assert.That(complaints, Is.Empty);
    }

    [Test]
    public async Task The_explorer_gets_the_artist_whose_GUID_is_typed_in()
    {
        var page = await _browser.NewPageAsync();
        await page.GotoAsync(new Uri(V2Fixture.App.Address, "/api/v2/docs").ToString());
        var operation = page.Locator(".opblock", new() { Has = page.Locator("[data-path='/api/v2/artists/{guid}']") });
        await operation.Locator(".opblock-summary-control").ClickAsync();
        await operation.GetByRole(AriaRole.Button, new() { Name = "Try it out" }).ClickAsync();
        await operation.GetByPlaceholder("guid").FillAsync(SmallCatalogue.Anna.ToString());
        await operation.GetByRole(AriaRole.Button, new() { Name = "Execute" }).ClickAsync();

        await Assertions.Expect(operation.Locator(".request-url")).ToContainTextAsync($"/api/v2/artists/{SmallCatalogue.Anna}");
        await Assertions.Expect(operation.Locator(".live-responses-table .response-col_status").Last).ToContainTextAsync("200");
        await Assertions.Expect(operation.Locator(".live-responses-table .response-col_description").Last).ToContainTextAsync(
            "recordingCount");
    }

    [TestCase("")]
    [TestCase("?upload=00000000-0000-0000-0000-0000000000e2")]
    public async Task A_page_elsewhere_plays_a_recording_and_seeks_in_it(string query)
    {
        var page = await _browser.NewPageAsync();
        var ranges = new List<int>();
        page.Response += (_, response) => ranges.Add(response.Status);
        var source = new Uri(V2Fixture.App.Address, $"/api/v2/recordings/{SmallCatalogue.Song}/audio{query}");
        await page.SetContentAsync($"<audio id=player crossorigin=anonymous preload=auto src='{source}'></audio>");

        var length = await page.EvaluateAsync<double>(
            """
            () => new Promise((done, fail) => {
                player.onerror = () => fail(player.error.message);
                player.ontimeupdate = () =>
                    { if (player.currentTime > 0.1) { player.ontimeupdate = null; done(player.duration); } };
                player.play().catch(fail);
            })
            """);
        var reached = await page.EvaluateAsync<double>(
            """
            () => new Promise((done, fail) => {
                player.onerror = () => fail(player.error.message);
                player.onseeked = () =>
                    { player.ontimeupdate = () => { if (player.currentTime > 15.1) done(player.currentTime); }; };
                player.currentTime = 15;
            })
            """);

        Assert.That(length, Is.EqualTo(20).Within(0.2));
        Assert.That(reached, Is.InRange(15.1, 20.2));
        Assert.That(ranges, Does.Contain(206));
    }

    [TestCase("opus")]
    [TestCase("aac")]
    [TestCase("flac&upload=00000000-0000-0000-0000-0000000000e2")]
    [TestCase("mp3&max_bitrate=112")]
    [TestCase("ogg")]
    public async Task What_is_converted_plays_while_it_is_made_and_seeks_once_it_is(string format)
    {
        var page = await _browser.NewPageAsync();
        var answers = new List<int>();
        page.Response += (_, response) => answers.Add(response.Status);
        var path = $"/api/v2/recordings/{SmallCatalogue.Song}/audio?format={format}";
        await page.SetContentAsync($"<audio id=player preload=auto src='{new Uri(V2Fixture.App.Address, path)}'></audio>");
        var played = await page.EvaluateAsync<double>(
            """
            () => new Promise((done, fail) => {
                player.onerror = () => fail(player.error.message);
                player.ontimeupdate = () => { if (player.currentTime > 0.1) done(player.currentTime); };
                player.play().catch(fail);
            })
            """);
        await V2Fixture.Client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        // By another address, so that the player asks anew.
        var reached = await page.EvaluateAsync<double>(
            """
            () => new Promise((done, fail) => {
                player.ontimeupdate = null;
                player.onerror = () => fail(player.error.message);
                player.onseeked = () =>
                    { player.ontimeupdate = () => { if (player.currentTime > 15.1) done(player.currentTime); }; };
                player.oncanplay = () => { player.oncanplay = null; player.play(); player.currentTime = 15; };
                player.src += '&download=false';
            })
            """);

        Assert.That(played, Is.GreaterThan(0.1));
        Assert.That(reached, Is.InRange(15.1, 20.2));
        Assert.That(answers[0], Is.EqualTo(200));
        Assert.That(answers, Does.Contain(206));
    }

    [Test]
    public async Task A_recording_opened_by_its_address_plays_in_the_browsers_own_player()
    {
        var page = await _browser.NewPageAsync();
        await page.GotoAsync(new Uri(V2Fixture.App.Address, $"/api/v2/recordings/{SmallCatalogue.Song}/audio").ToString());

        var length = await page.EvaluateAsync<double>(
            """
            () => new Promise((done, fail) => {
                const player = document.querySelector("video, audio");
                const tell = () => player.error ? fail(player.error.message) : player.duration ? done(player.duration) : null;
                player.ondurationchange = player.onerror = tell;
                tell();
            })
            """);

        Assert.That(length, Is.EqualTo(20).Within(0.2));
    }

    [Test]
    public async Task A_page_elsewhere_shows_a_square_crop()
    {
        var page = await _browser.NewPageAsync();
        var image = JsonDocument.Parse(await V2Fixture.Client.GetStringAsync(
            new Uri($"/api/v2/attachments/{SmallCatalogue.Cover}", UriKind.Relative))).RootElement;
        var crop = new Uri(image.GetProperty("urls").GetProperty("mediumSquareCrop").GetString()!);
        await page.SetContentAsync(
            $"<img id=cover crossorigin=anonymous src='{new Uri(V2Fixture.App.Address, crop.AbsolutePath)}'>");

        var width = await page.EvaluateAsync<int>("() => cover.decode().then(() => cover.naturalWidth)");

        Assert.That(width, Is.EqualTo(1), "the only picture there is one pixel wide");
    }

    [Test]
    public async Task The_bare_address_leads_to_the_explorer()
    {
        var page = await _browser.NewPageAsync();
        await page.GotoAsync(V2Fixture.App.Address.ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "API explorer" }).First.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/api/v2/docs"));
        await Assertions.Expect(page.Locator(".info .title")).ToContainTextAsync("FunQuail");
    }
}
