using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Invitations;

namespace FunQuail.Web.FunctionalTests.Pages.Accounts;

/// <summary>From no account to one, and from no password to a new one.</summary>
internal sealed class RegisterTests
{
    private const string ConfirmSubject = "Confirm your e-mail address";
    private const string PasswordLabel = "Password, at least 8 characters";
    private const string NewPasswordLabel = "New password, at least 8 characters";

    private static AccountServer Server => AccountsFixture.Server;

    [Test]
    public async Task Somebody_registers_confirms_by_the_message_and_logs_in()
    {
        await using var rosa = await Visitor.ComeAsync();
        await rosa.GoAsync("/login");
        await rosa.Page.GetByText("Make an account").ClickAsync();
        await FillAsync(rosa, "rosa", "12345678");
        await rosa.PressAsync("Make the account");
        await rosa.ExpectAlertAsync("Choose a password that is not a number.");
        Assert.That(await rosa.Page.GetByLabel("User name").InputValueAsync(), Is.EqualTo("rosa"));
        Assert.That(await rosa.Page.GetByLabel(PasswordLabel).GetAttributeAsync("aria-invalid"), Is.EqualTo("true"));

        await rosa.FillAsync((PasswordLabel, AccountServer.Password));
        await rosa.PressAsync("Make the account");
        await rosa.ExpectHeadingAsync("Your account is ready");

        // A program that looks at mail opens the link first, and uses nothing up.
        var link = await Server.LinkSentToAsync("rosa@example.org", ConfirmSubject);
        using (var prefetcher = new FormClient(Server)) await prefetcher.GetAsync(link);
        await rosa.GoAsync(link);
        await rosa.PressAsync("Yes, this address is mine");
        await rosa.ExpectHeadingAsync("Confirmed");

        await rosa.LogInAsync("rosa");
        await rosa.GoAsync("/settings");
        await rosa.ExpectAsync("rosa@example.org (confirmed)");

        await rosa.GoAsync(link);
        await rosa.PressAsync("Yes, this address is mine");
        await rosa.ExpectAlertAsync("This link was used before");
    }

    [Test]
    public async Task Where_a_moderator_decides_the_page_says_so_and_nobody_is_let_in_before()
    {
        await using var server = await AccountServer.StartAsync(("Registration", "approval"));
        await using var rita = await Visitor.ComeAsync(server);
        await rita.GoAsync("/register");
        await rita.ExpectAsync("a moderator approves new accounts");
        await FillAsync(rita, "rita");
        await rita.PressAsync("Make the account");
        await rita.ExpectHeadingAsync("A moderator decides");

        await rita.LogInAsync("rita");
        await rita.ExpectAlertAsync("a moderator has to approve it first");

        await server.RunAsync(new ApproveAccount("rita"));
        await rita.LogInAsync("rita");
        Assert.That(await rita.IsLoggedInAsync(), Is.True);
    }

    [Test]
    public async Task Where_registration_is_closed_the_page_says_so_and_an_invitation_opens_it()
    {
        await using var server = await AccountServer.StartAsync();
        await server.MakeAccountAsync("host");
        var id = await IdOfAsync(server, "host");
        var invitation = (await server.RunAsync(new CreateInvitation(id))).Value.Code;
        await using var rolf = await Visitor.ComeAsync(server);
        await rolf.GoAsync("/register");
        await rolf.ExpectAsync("takes no new accounts");
        await FillAsync(rolf, "rolf");
        await rolf.FillAsync(("Invitation", "NOTTHISONE"));
        await rolf.PressAsync("Make the account");
        await rolf.ExpectAlertAsync("This invitation does not exist");

        await rolf.GoAsync("/register?invitation=" + invitation);
        Assert.That(await rolf.Page.GetByLabel("Invitation").InputValueAsync(), Is.EqualTo(invitation));
        await FillAsync(rolf, "rolf");
        await rolf.PressAsync("Make the account");
        await rolf.ExpectHeadingAsync("Your account is ready");

        using var uninvited = new FormClient(server);
        var refused = await uninvited.SendAsync(
            "/register", ("userName", "ralf"), ("email", "ralf@example.org"), ("password", AccountServer.Password));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("This server is open to invited people only"));
    }

    [Test]
    public async Task Whoever_forgot_the_password_gets_a_link_and_every_session_ends()
    {
        await Server.MakeAccountAsync("fritz");
        await using var elsewhere = await Visitor.ComeAsAsync("fritz");
        await using var fritz = await Visitor.ComeAsync();
        await fritz.GoAsync("/forgot");
        await fritz.FillAsync(("E-mail", AccountServer.EmailOf("fritz")));
        await fritz.PressAsync("Send the message");
        await fritz.ExpectHeadingAsync("Look into your mail");

        var link = await Server.LinkSentToAsync(AccountServer.EmailOf("fritz"), "Choose a new password");
        await fritz.GoAsync(link);
        await fritz.FillAsync((NewPasswordLabel, "fritz"));
        await fritz.PressAsync("Change the password");
        await fritz.ExpectAlertAsync("Choose a password of 8");
        await fritz.FillAsync((NewPasswordLabel, "high tide lantern"));
        await fritz.PressAsync("Change the password");
        await fritz.ExpectAsync("Your password is changed. Log in with the new one.");

        Assert.That(await elsewhere.IsLoggedInAsync(), Is.False);
        await fritz.LogInAsync("fritz");
        await fritz.ExpectAlertAsync("The name or the password is wrong");
        await fritz.LogInAsync("fritz", "high tide lantern");
        Assert.That(await fritz.IsLoggedInAsync(), Is.True);
    }

    [Test]
    public async Task Nobody_learns_from_the_page_whether_an_address_is_known()
    {
        await Server.MakeAccountAsync("frida");

        var known = await AskAsync(AccountServer.EmailOf("frida"));
        var unknown = await AskAsync("nobody@example.org");

        Assert.That(known.Location, Is.EqualTo("/forgot/done"));
        Assert.That(unknown, Is.EqualTo(known));
    }

    private static async Task<(int Status, string? Location, string Body)> AskAsync(string email)
    {
        using var client = new FormClient(Server);
        var answer = await client.SendAsync("/forgot", ("email", email));
        return ((int)answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    private static Task FillAsync(Visitor visitor, string name, string password = AccountServer.Password) =>
        visitor.FillAsync(("User name", name), ("E-mail", AccountServer.EmailOf(name)), (PasswordLabel, password));

    private static async Task<int> IdOfAsync(AccountServer server, string name)
    {
        await using var read = server.Database.DataSource.CreateCommand("SELECT id FROM account WHERE user_name = $1");
        read.Parameters.AddWithValue(name);
        return (int)(await read.ExecuteScalarAsync())!;
    }
}
