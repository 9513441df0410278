using System.Net;
using System.Text;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Web.FunctionalTests.Pages.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Web.FunctionalTests.V1.Identity;

/// <summary>Other passwords.</summary>
internal sealed class PasswordTests
{
    private const string Other = "nine loud kettles";
    private const string Change = "/api/v1/auth/password/change/";
    private const string Request = "/api/v1/auth/password/reset/";
    private const string Reset = "/api/v1/auth/password/reset/confirm/";
    private const string User = "/api/v1/auth/user/";

    private static AccountServer Server => IdentityFixture.Server;

    [TestCase("/api/v1/auth/password/change/")]
    [TestCase("/api/v1/auth/password/change")]
    [TestCase("/api/v1/auth/registration/change-password/")]
    [TestCase("/api/v1/auth/registration/change-password")]
    public async Task A_new_password_ends_the_sessions_but_the_one_that_asks(string path)
    {
        var name = $"paul_{path.Length}";
        using var paul = await Caller.ComeAsAsync(name);
        using var elsewhere = new Caller();
        await elsewhere.LogInAsync(name);

        var changed = await paul.SendAsync("POST", path, Changing());

        changed.Check("password-change", HttpStatusCode.OK);
        Assert.That((await paul.SendAsync("GET", User)).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await elsewhere.SendAsync("GET", User)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await elsewhere.LogInAsync(name)).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await elsewhere.LogInAsync(name, Other)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task What_is_wrong_with_a_change_is_told_by_field()
    {
        using var petra = await Caller.ComeAsAsync("petra");

        var empty = await petra.SendAsync("POST", Change, Caller.Json("{}"));
        var wrong = await petra.SendAsync("POST", Change, Changing(("old_password", "not this one")));
        var weak = await petra.SendAsync("POST", Change, Changing(("new_password1", "petra_1"), ("new_password2", "petra_1")));
        var differing = await petra.SendAsync("POST", Change, Changing(("new_password2", "something else")));

        empty.Check("password-change-empty", HttpStatusCode.BadRequest);
        wrong.Check("password-change-wrong", HttpStatusCode.BadRequest);
        weak.Check("password-change-weak", HttpStatusCode.BadRequest);
        differing.Check("password-differs", HttpStatusCode.BadRequest);
        Assert.That((await petra.LogInAsync("petra")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_change_takes_somebody_in_person_and_from_a_page()
    {
        using var pia = await Caller.ComeAsAsync("pia");
        var token = await TokenAsync("pia");
        using var nobody = new Caller();

        var unknown = await nobody.SendAsync("POST", Change, Changing());
        var program = await nobody.SendAsync("POST", Change, Changing(), bearer: token);
        var forged = await pia.ForgeAsync("POST", Change, Changing());
        var elsewhere = await pia.ForgeAsync("POST", Change, Changing(), pia.Proof, "https://evil.example");
        var method = await pia.SendAsync("GET", Change);

        unknown.Check("not-authenticated", HttpStatusCode.Unauthorized);
        program.Check("not-permitted", HttpStatusCode.Forbidden);
        forged.Check("forged", HttpStatusCode.Forbidden);
        elsewhere.Check("forged", HttpStatusCode.Forbidden);
        method.Check("method-not-allowed", HttpStatusCode.MethodNotAllowed);
        Assert.That((await pia.LogInAsync("pia")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Whether_somebody_has_an_address_is_told_to_nobody()
    {
        await Server.MakeAccountAsync("pola");
        using var caller = new Caller();

        var known = await caller.SendAsync("POST", Request, Caller.Form(("email", AccountServer.EmailOf("pola"))));
        var unknown = await caller.SendAsync("POST", Request, Caller.Json("""{"email":"nobody@example.org"}"""));
        var wrong = await caller.SendAsync("POST", Request, Caller.Json("""{"email":"nowhere"}"""));
        var empty = await caller.SendAsync("POST", Request, Caller.Json("{}"));

        known.Check("password-reset", HttpStatusCode.OK);
        unknown.Check("password-reset", HttpStatusCode.OK);
        wrong.Check("password-reset-wrong", HttpStatusCode.BadRequest);
        empty.Check("password-reset-empty", HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task What_came_by_mail_sets_another_password_once()
    {
        using var pelle = await Caller.ComeAsAsync("pelle");
        var token = await MailedTokenAsync("pelle");

        var empty = await pelle.SendAsync("POST", Reset, Caller.Json("{}"));
        var differing = await pelle.SendAsync("POST", Reset, Resetting(token, ("new_password2", "something else")));
        var weak = await pelle.SendAsync("POST", Reset, Resetting(token, ("new_password1", "1"), ("new_password2", "1")));
        var reset = await pelle.SendAsync("POST", Reset, Resetting(token));
        var again = await pelle.SendAsync("POST", Reset.TrimEnd('/'), Resetting(token));

        empty.Check("password-reset-confirm-empty", HttpStatusCode.BadRequest);
        differing.Check("password-differs", HttpStatusCode.BadRequest);
        weak.Check("password-reset-confirm-weak", HttpStatusCode.BadRequest);
        reset.Check("password-reset-confirm", HttpStatusCode.OK);
        again.Check("password-reset-confirm-used", HttpStatusCode.BadRequest);
        Assert.That((await pelle.SendAsync("GET", User)).Status, Is.EqualTo(HttpStatusCode.Unauthorized), "all sessions end");
        Assert.That((await pelle.LogInAsync("pelle", Other)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_token_opens_the_account_that_is_named_or_none()
    {
        await Server.MakeAccountAsync("piet");
        var token = await MailedTokenAsync("piet");
        var number = await Server.AskAsync<int>("SELECT id FROM account WHERE user_name = 'piet'");
        using var piet = new Caller();

        var nonsense = await piet.SendAsync("POST", Reset, Resetting(token, ("uid", "!")));
        var noNumber = await piet.SendAsync("POST", Reset, Resetting(token, ("uid", Encoded("piet"))));
        var other = await piet.SendAsync("POST", Reset, Resetting(token, ("uid", Encoded($"{number + 1000}"))));
        var right = await piet.SendAsync("POST", Reset, Resetting(token, ("uid", Encoded($"{number}"))));

        nonsense.Check("password-reset-confirm-uid", HttpStatusCode.BadRequest);
        noNumber.Check("password-reset-confirm-uid", HttpStatusCode.BadRequest);
        other.Check("password-reset-confirm-used", HttpStatusCode.BadRequest);
        right.Check("password-reset-confirm", HttpStatusCode.OK);
    }

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text)).TrimEnd('=');

    private static FormUrlEncodedContent Changing(params (string Name, string Value)[] changes) => Form(
        [("old_password", AccountServer.Password), ("new_password1", Other), ("new_password2", Other), .. changes]);

    private static FormUrlEncodedContent Resetting(string token, params (string Name, string Value)[] changes) => Form(
        [("token", token), ("new_password1", Other), ("new_password2", Other), .. changes]);

    private static FormUrlEncodedContent Form(IEnumerable<(string Name, string Value)> fields) =>
        new(fields.GroupBy(field => field.Name).Select(field => KeyValuePair.Create(field.Key, field.Last().Value)));

    private static async Task<string> MailedTokenAsync(string name)
    {
        using var caller = new Caller();
        await caller.SendAsync("POST", Request, Caller.Form(("email", AccountServer.EmailOf(name))));
        var link = await Server.LinkSentToAsync(AccountServer.EmailOf(name), "Choose a new password");
        return link["/reset?token=".Length..];
    }

    /// <summary>The token of somebody's own application, which may do all that applications may.</summary>
    internal static async Task<string> TokenAsync(string name, string scopes = "read write")
    {
        var account = await Server.AskAsync<int>($"SELECT id FROM account WHERE user_name = '{name}'");
        var viewer = await Server.Services.GetRequiredService<IViewers>().OfAccountAsync(account, default);
        var made = await Server.RunAsync(new RegisterApplication("Mine", null, scopes, KeepsSecrets: true, viewer!));
        return made.Value.Token!;
    }
}
