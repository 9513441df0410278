using System.Text.RegularExpressions;
using FunQuail.Domain.Identity;
using FunQuail.TestKit;
using Microsoft.Playwright;

namespace FunQuail.Web.FunctionalTests.Pages.Accounts;

/// <summary>What somebody changes of their own account.</summary>
internal sealed class SettingsTests
{
    private const string OtherPassword = "high tide lantern";

    private static AccountServer Server => AccountsFixture.Server;

    [Test]
    public async Task Another_address_is_the_accounts_once_its_message_is_answered()
    {
        await Server.MakeAccountAsync("emil");
        await using var emil = await Visitor.ComeAsAsync("emil");
        await emil.GoAsync("/settings");
        await emil.FillAsync(("E-mail", "emil@other.example"), ("Your password", "not this one"));
        await emil.PressAsync("Send the message");
        await emil.ExpectAlertAsync("is wrong");
        Assert.That(await emil.Page.GetByLabel("E-mail").InputValueAsync(), Is.EqualTo("emil@other.example"));

        await emil.FillAsync(("Your password", AccountServer.Password));
        await emil.PressAsync("Send the message");
        await emil.ExpectAsync("A message is on its way");
        await emil.ExpectAsync("emil@example.org");

        await emil.GoAsync(await Server.LinkSentToAsync("emil@other.example", "Confirm your e-mail address"));
        await emil.PressAsync("Yes, this address is mine");
        await emil.GoAsync("/settings");
        await emil.ExpectAsync("emil@other.example (confirmed)");
    }

    [Test]
    public async Task A_profile_is_changed_and_a_picture_shown_and_taken_back()
    {
        await Server.MakeAccountAsync("nora");
        await using var nora = await Visitor.ComeAsAsync("nora");
        await nora.GoAsync("/settings/profile");
        await nora.FillAsync(
            ("Name to show, if it is another than your user name", "Nora N."), ("Some words about you", "Hums.\nOften."));
        await nora.Page.GetByLabel("Nobody but you").CheckAsync();
        await nora.PressAsync("Change it");
        await nora.ExpectAsync("Your profile is changed.");
        await Assertions.Expect(nora.Page.GetByLabel("Some words about you")).ToHaveValueAsync("Hums.\nOften.");
        await Assertions.Expect(nora.Page.GetByLabel("Nobody but you")).ToBeCheckedAsync();

        await ChooseAsync(nora, "notes.png", "no picture"u8.ToArray());
        await nora.ExpectAlertAsync("The picture is no JPEG, PNG, GIF or WebP.");
        await ChooseAsync(nora, "nora.png", Pictures.Png(300, 200));
        await nora.ExpectAsync("Your picture is changed.");
        await Assertions.Expect(nora.Page.GetByRole(AriaRole.Img)).ToHaveJSPropertyAsync("naturalWidth", 200);

        await nora.PressAsync("Show no picture");
        await nora.ExpectAsync("No picture of you is shown any more.");
        await Assertions.Expect(nora.Page.GetByRole(AriaRole.Img)).ToHaveCountAsync(0);
        await Assertions.Expect(nora.Page.GetByLabel("Name to show")).ToHaveValueAsync("Nora N.");
    }

    [Test]
    public async Task A_new_password_ends_the_other_sessions_and_no_other()
    {
        await Server.MakeAccountAsync("paul");
        await using var elsewhere = await Visitor.ComeAsAsync("paul");
        await using var paul = await Visitor.ComeAsAsync("paul");
        await paul.GoAsync("/settings/password");
        await paul.FillAsync(
            ("Present password", "not this one"), ("New password, at least 8 characters", OtherPassword));
        await paul.PressAsync("Change the password");
        await paul.ExpectAlertAsync("is wrong");
        Assert.That(await paul.Page.GetByLabel("Present password").GetAttributeAsync("aria-invalid"), Is.EqualTo("true"));
        Assert.That(await elsewhere.IsLoggedInAsync(), Is.True);

        await paul.FillAsync(
            ("Present password", AccountServer.Password), ("New password, at least 8 characters", OtherPassword));
        await paul.PressAsync("Change the password");
        await paul.ExpectAsync("Your password is changed, and your other sessions are ended.");

        Assert.That(await paul.IsLoggedInAsync(), Is.True);
        Assert.That(await elsewhere.IsLoggedInAsync(), Is.False);
        await elsewhere.LogInAsync("paul", OtherPassword);
        Assert.That(await elsewhere.IsLoggedInAsync(), Is.True);
    }

    [Test]
    public async Task Another_session_is_ended_and_this_one_is_told_apart()
    {
        await Server.MakeAccountAsync("sina");
        await using var elsewhere = await Visitor.ComeAsAsync("sina");
        await using var sina = await Visitor.ComeAsAsync("sina");
        await sina.GoAsync("/settings/sessions");
        await Assertions.Expect(sina.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Assertions.Expect(sina.Page.GetByText("This one")).ToHaveCountAsync(1);
        var end = sina.Page.GetByRole(AriaRole.Button, new() { Name = "End", Exact = true });
        await Assertions.Expect(end).ToHaveAccessibleDescriptionAsync(new Regex("Chrome on Linux"));

        await end.ClickAsync();

        await sina.ExpectAsync("The session is ended.");
        Assert.That(await elsewhere.IsLoggedInAsync(), Is.False);
        Assert.That(await sina.IsLoggedInAsync(), Is.True);
    }

    [Test]
    public async Task A_second_factor_is_asked_for_from_then_on_until_it_is_turned_off()
    {
        await Server.MakeAccountAsync("theo");
        await using var theo = await Visitor.ComeAsAsync("theo");
        await theo.GoAsync("/settings/two-factor");
        await theo.FillAsync(("Your password", AccountServer.Password));
        await theo.PressAsync("Begin");
        var key = FromBase32(await theo.Page.Locator("code.key").InnerTextAsync());
        Assert.That(
            await theo.Page.GetByRole(AriaRole.Link, new() { Name = "Open it in an app" }).GetAttributeAsync("href"),
            Does.StartWith("otpauth://totp/"));
        Assert.That(await theo.Page.GetByRole(AriaRole.Img).EvaluateAsync<int>("image => image.naturalWidth"), Is.Positive);

        await theo.FillAsync(("Code that the app shows now", "000000x"));
        await theo.PressAsync("Turn it on");
        await theo.ExpectAlertAsync("This code is wrong");
        await theo.FillAsync(("Code that the app shows now", Totp.CodeAt(TimeProvider.System.GetUtcNow(), key)));
        await theo.PressAsync("Turn it on");
        await theo.ExpectHeadingAsync("Keep these codes");
        var recovery = await theo.Page.Locator(".codes code").AllInnerTextsAsync();
        Assert.That(recovery, Has.Count.EqualTo(10).And.Unique);

        await theo.PressAsync("Log out");
        await theo.LogInAsync("theo");
        await theo.ExpectHeadingAsync("Enter your code");
        Assert.That(await theo.IsLoggedInAsync(), Is.False, "the password alone is not enough");
        await theo.LogInAsync("theo");
        await theo.FillAsync(("Code", "123123"));
        await theo.PressAsync("Go on");
        await theo.ExpectAlertAsync("This code is wrong");
        await theo.FillAsync(("Code", Totp.CodeAt(TimeProvider.System.GetUtcNow().AddSeconds(30), key)));
        await theo.PressAsync("Go on");
        Assert.That(await theo.IsLoggedInAsync(), Is.True);

        await theo.PressAsync("Log out");
        await theo.LogInAsync("theo");
        await theo.FillAsync(("Code", recovery[0]));
        await theo.PressAsync("Go on");
        await theo.GoAsync("/settings/two-factor");
        await theo.FillAsync(("Your password", AccountServer.Password));
        await theo.PressAsync("Turn it off");
        await theo.ExpectAsync("Logging in takes your password alone from now on.");
        await theo.PressAsync("Log out");
        await theo.LogInAsync("theo");
        Assert.That(await theo.IsLoggedInAsync(), Is.True);
    }

    [Test]
    public async Task An_account_is_deleted_by_its_name_and_password_and_nothing_less()
    {
        await Server.MakeAccountAsync("dora");
        await using var dora = await Visitor.ComeAsAsync("dora");
        await dora.GoAsync("/settings/deletion");
        await dora.FillAsync(("Type your user name", "theo"), ("Your password", AccountServer.Password));
        await dora.PressAsync("Delete my account");
        await dora.ExpectAlertAsync("Type your own user name");
        await dora.FillAsync(("Type your user name", "dora"), ("Your password", "not this one"));
        await dora.PressAsync("Delete my account");
        await dora.ExpectAlertAsync("is wrong");
        Assert.That(await dora.IsLoggedInAsync(), Is.True);

        await dora.GoAsync("/settings/deletion");
        await dora.FillAsync(("Type your user name", "dora"), ("Your password", AccountServer.Password));
        await dora.PressAsync("Delete my account");
        await dora.ExpectHeadingAsync("Goodbye");

        await dora.LogInAsync("dora");
        await dora.ExpectAlertAsync("is wrong");
    }

    private static async Task ChooseAsync(Visitor visitor, string name, byte[] content)
    {
        await visitor.Page.GetByLabel("Picture: JPEG").SetInputFilesAsync(
            new FilePayload { Name = name, MimeType = "image/png", Buffer = content });
        await visitor.PressAsync("Show this picture");
    }

    private static byte[] FromBase32(string text)
    {
        var (bits, count, bytes) = (0, 0, new List<byte>());
        foreach (var letter in text.Where(letter => letter != ' '))
        {
            bits = ((bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal)) & 0xFFFF;
            count += 5;
            if (count < 8) continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
        }

        return [.. bytes];
    }
}
