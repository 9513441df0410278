using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FunQuail.Web.FunctionalTests.Pages;

/// <summary>A server that people have accounts on, as it is when nobody has changed a setting, and a browser.</summary>
internal sealed class PeopleApp : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    /// <summary>What an application keeps, and what it shows (RFC 7636).</summary>
    public const string Verifier = "a-verifier-of-at-least-43-letters-which-nobody-guesses";

    private readonly FunQuailApp _app;
    private readonly Chromium _chromium;

    private PeopleApp(FunQuailApp app, Chromium chromium) => (_app, _chromium) = (app, chromium);

    public static string Challenge { get; } = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public IBrowser Browser => _chromium.Browser;

    public HttpClient Client => _app.Client;

    public Uri Address => _app.Client.BaseAddress!;

    /// <summary>With the administrator ada and the user bo.</summary>
    public static async Task<PeopleApp> StartAsync()
    {
        var app = await FunQuailApp.StartAsync(settings: [("ApiAuthenticationRequired", "true")]);
        var commands = app.Services.GetRequiredService<ICommandRunner>();
        foreach (var (name, isAdministrator) in new[] { ("ada", true), ("bo", false) })
        {
            var made = await commands.RunAsync(
                new CreateAccount(name, $"{name}@music.example", Password, isAdministrator), default);
            Assert.That(made.Succeeded, Is.True);
        }

        return new PeopleApp(app, await Chromium.StartAsync());
    }

    public async Task LogInAsync(IPage page, string name = "ada")
    {
        await page.GotoAsync(new Uri(Address, "/login").AbsoluteUri);
        await FillLogInAsync(page, name);
        await page.WaitForURLAsync(Address.AbsoluteUri);
    }

    public async Task FillLogInAsync(IPage page, string name = "ada")
    {
        await page.GetByLabel("User name or e-mail").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _app.DisposeAsync();
    }
}
