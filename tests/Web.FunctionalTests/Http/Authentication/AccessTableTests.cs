using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using FunQuail.Application.Identity.Scopes;
using FunQuail.TestKit;
using FunQuail.Web.FunctionalTests.V2;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Web.FunctionalTests.Http.Authentication;

/// <summary>
/// Calls every route of the server as everybody, and compares what each gets with the table that somebody has read. A new route
/// is a new row: <see cref="RouteCall"/> says how it is called, and <c>UPDATE_GOLDEN=1</c> writes the table anew.
/// </summary>
internal sealed class AccessTableTests
{
    private const string Page = "docs/api/access-table.md";

    private const string Preface = """
        # Who gets what

        The status that each address answers with, called as it should be, about a thing that is there and belongs to the owner.
        A test calls them all, and writes this page.

        - **nobody**: sends no proof of who they are; in the second column to a server that lets everybody read.
        - **another**: has an account.
        - **owner**: owns what is asked for, and may invite.
        - **application**: acts for the owner, with all scopes that applications can have but the one that this takes.
        - **moderator**, **administrator**: have those permissions.

        `login` is a redirect to the page where one logs in. What is *private* is in nobody's collection but the owner's.


        """;

    /// <summary>Where nobody gets what they asked for, and why.</summary>
    private static readonly IReadOnlyDictionary<string, string> InVain = new Dictionary<string, string>
    {
        ["POST /setup"] = "There is an administrator.",
        ["GET /login/code"] = "Nobody is half logged in.",
        ["POST /login/code"] = "Nobody is half logged in.",
        ["POST /settings/two-factor/confirm"] = "Nobody has begun.",
        ["GET /api/v1/users/{username}/subsonic-token"] = "There is no Subsonic.",
        ["POST /api/v1/users/{username}/subsonic-token"] = "There is no Subsonic.",
        ["DELETE /api/v1/users/{username}/subsonic-token"] = "There is no Subsonic.",
        ["GET /api/v1/users/users/{username}/subsonic-token"] = "There is no Subsonic.",
        ["POST /api/v1/users/users/{username}/subsonic-token"] = "There is no Subsonic.",
        ["DELETE /api/v1/users/users/{username}/subsonic-token"] = "There is no Subsonic.",
    };

    private static readonly Asker[] Everybody = Enum.GetValues<Asker>();

    private V2App _closed = null!;
    private V2App _open = null!;
    private IReadOnlyList<Row> _rows = null!;
    private IReadOnlyList<Row> _openRows = null!;
    private int _scenes;

    [OneTimeSetUp]
    public async Task Call_everything()
    {
        _closed = await StartAsync("true");
        _open = await StartAsync("false");
        _rows = await CallAllAsync(_closed, _ => Everybody);
        _openRows = await CallAllAsync(_open, call => call.IsRead ? Everybody : [Asker.Nobody]);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_closed is not null) await _closed.DisposeAsync();
        if (_open is not null) await _open.DisposeAsync();
    }

    [Test]
    public void Everybody_gets_what_the_table_says() => GoldenFile.Check(Page, Table());

    [Test]
    public void Nobody_meets_a_failure() => Assert.That(
        _rows.Concat(_openRows).SelectMany(row => row.Outcomes.Values).Select(outcome => outcome.Status), Has.All.LessThan(500));

    [Test]
    public void No_answer_may_be_framed_or_sniffed() => Assert.That(
        from row in _rows.Concat(_openRows)
        from outcome in row.Outcomes
        where !outcome.Value.IsGuarded
        select $"{row.Call.Name} {outcome.Key}", Is.Empty);

    [Test]
    public void Somebody_gets_what_they_ask_for() => Assert.That(
        _rows.Where(row => !row.Outcomes.Values.Any(outcome => outcome.IsSuccess)).Select(row => row.Call.Name),
        Is.EquivalentTo(InVain.Keys));

    [Test]
    public void Whatever_takes_a_scope_turns_away_whoever_lacks_it()
    {
        var closed = _rows.Where(row => row.Call.Scope is not null).ToList();
        Assert.That(closed, Has.Count.GreaterThan(60));
        Assert.That(closed.Where(row => row.StatusOf(Asker.Nobody) != 401).Select(row => row.Call.Name), Is.Empty);
        Assert.That(closed.Where(row => row.StatusOf(Asker.Application) != 403).Select(row => row.Call.Name), Is.Empty);
    }

    [Test]
    public void Whether_everybody_may_read_matters_to_nobody_but_the_unknown()
    {
        var others = from open in _openRows.Where(row => row.Call.IsRead)
                     let closed = _rows.Single(row => row.Call.Name == open.Call.Name)
                     from asker in Everybody.Except([Asker.Nobody])
                     where open.Outcomes[asker] != closed.Outcomes[asker]
                     select $"{open.Call.Name} {asker}";

        Assert.That(others, Is.Empty);
    }

    [Test]
    public void What_is_private_is_told_to_its_owner_alone()
    {
        var told = from row in _rows.Concat(_openRows)
                   from outcome in row.Outcomes
                   where outcome.Value.Told.Length > 0 && outcome.Key is not Asker.Owner
                   select $"{row.Call.Name} tells {outcome.Key} of {outcome.Value.Told}";
        var kinds = _rows.SelectMany(row => row.Outcomes[Asker.Owner].Told.Split(' ')).Distinct();

        Assert.That(told, Is.Empty);
        Assert.That(kinds, Is.SupersetOf(new[] { "session", "invitation", "application", "collection", "upload" }));
    }

    private static async Task<V2App> StartAsync(string isClosed)
    {
        var app = await V2App.StartAsync(null, ("ApiAuthenticationRequired", isClosed), ("Registration", "open"));
        File.Copy(app.Mp3, Path.Combine(Path.GetDirectoryName(app.Mp3)!, "privat.mp3"));
        await Scene.PrepareAsync(app);
        return app;
    }

    private async Task<IReadOnlyList<Row>> CallAllAsync(V2App app, Func<RouteCall, IReadOnlyList<Asker>> askers)
    {
        using var client = app.Client(As.Anonymous);
        using var plain = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = client.BaseAddress,
        };
        var rows = new List<Row>();
        foreach (var call in Calls(app))
        {
            var outcomes = new Dictionary<Asker, Outcome>();
            // What only reads leaves the scene as it was.
            var scene = await SetAsync(app, call);
            foreach (var asker in askers(call))
            {
                if (!call.IsRead && outcomes.Count > 0) scene = await SetAsync(app, call);
                outcomes[asker] = await CallAsync(plain, call, scene, asker);
            }

            rows.Add(new Row(call, outcomes));
        }

        return rows;
    }

    private static IEnumerable<RouteCall> Calls(V2App app) => app.Endpoints.SelectMany(RouteCall.Of)
        .OrderByDescending(call => call.Pattern.StartsWith("/api", StringComparison.Ordinal))
        .ThenBy(call => call.Pattern, StringComparer.Ordinal)
        .ThenBy(call => call.Name, StringComparer.Ordinal);

    private async Task<Scene> SetAsync(V2App app, RouteCall call)
    {
        var scopes = app.Services.GetRequiredService<ScopeRegistry>().All.Select(scope => scope.Name)
            .Where(name => name.Contains(':', StringComparison.Ordinal) && name != call.Scope);
        var scene = await Scene.SetAsync(app.Database, ++_scenes, string.Join(' ', scopes));
        await Scene.ExecuteAsync(app.Database, $"UPDATE collection SET owner_id = {scene.FirstKey} WHERE name = 'Mine'");
        return scene;
    }

    private static async Task<Outcome> CallAsync(HttpClient client, RouteCall call, Scene scene, Asker asker)
    {
        using var request = call.For(scene, asker);
        var session = asker is Asker.Nobody ? "" : $"; sessionid={scene.SessionOf(asker)}";
        if (asker is Asker.Application)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", scene.TokenOf("few"));
        }
        else
        {
            request.Headers.Add("Cookie", "csrftoken=x" + session);
            request.Headers.Add("X-CSRFToken", "x");
        }

        using var answer = await client.SendAsync(request);
        var leadsTo = answer.Headers.Location?.OriginalString ?? "";
        var isToLogin = leadsTo == "/login" || leadsTo.StartsWith("/login?next=", StringComparison.Ordinal);
        var told = answer.IsSuccessStatusCode ? await ToldAsync(answer, scene) : "";
        var headers = answer.Headers.NonValidated;
        var isGuarded = headers["Content-Security-Policy"].ToString().Contains("frame-ancestors 'none'", StringComparison.Ordinal)
            && headers["X-Content-Type-Options"].ToString() == "nosniff";
        return new Outcome((int)answer.StatusCode, isToLogin, told, isGuarded);
    }

    /// <summary>Which private things the answer speaks of.</summary>
    private static async Task<string> ToldAsync(HttpResponseMessage answer, Scene scene)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return string.Join(' ', scene.Private.Where(thing => text.Contains(thing.Guid, StringComparison.Ordinal))
            .Select(thing => thing.Kind));
    }

    private string Table()
    {
        var table = new StringBuilder(Preface)
            .Append("| request | nobody | nobody, open | another | owner | application | moderator | administrator |\n")
            .Append("|---|---|---|---|---|---|---|---|\n");
        foreach (var (closed, open) in _rows.Zip(_openRows))
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{closed.Call.Method} {closed.Call.Pattern}`");
            if (closed.Call.Variant is { } variant) table.Append(CultureInfo.InvariantCulture, $" {variant}");
            table.Append(CultureInfo.InvariantCulture, $" | {closed.Outcomes[Asker.Nobody]} | {open.Outcomes[Asker.Nobody]} |");
            foreach (var asker in Everybody.Except([Asker.Nobody]))
                table.Append(CultureInfo.InvariantCulture, $" {closed.Outcomes[asker]} |");
            table.Append('\n');
        }

        return table.ToString();
    }

    /// <summary>What came of a call.</summary>
    /// <param name="LeadsToLogin">Whether somebody has to log in first.</param>
    /// <param name="Told">The private things that the answer speaks of.</param>
    /// <param name="IsGuarded">Whether no page may show it in a frame, and no browser guess what it is.</param>
    private sealed record Outcome(int Status, bool LeadsToLogin, string Told, bool IsGuarded)
    {
        public bool IsSuccess => Status < 400 && !LeadsToLogin;

        public override string ToString() => LeadsToLogin ? "login" : Status.ToString(CultureInfo.InvariantCulture);
    }

    private sealed record Row(RouteCall Call, IReadOnlyDictionary<Asker, Outcome> Outcomes)
    {
        public int StatusOf(Asker asker) => Outcomes[asker].Status;
    }
}
