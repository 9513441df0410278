using System.Text.RegularExpressions;
using FunQuail.Application.Catalog;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Federation;
using FunQuail.Application.Identity;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Domain.Identity;
using FunQuail.Infrastructure.IntegrationTests.Persistence;
using FunQuail.TestKit;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.IntegrationTests.Identity;

/// <summary>A database with accounts on it, a clock that stands still, and mail that waits in the jobs table.</summary>
internal sealed partial class IdentityGround : IAsyncDisposable
{
    public const string Password = "low water lantern";
    public const string NewPassword = "high tide lantern";

    /// <summary>What logging in looks like from a browser.</summary>
    public static readonly SessionPlace Browser = new("Firefox", "192.0.2.7");

    private IdentityGround(Ground ground, FakeClock clock) => (Ground, Clock) = (ground, clock);

    public Ground Ground { get; }

    public FakeClock Clock { get; }

    public static async Task<IdentityGround> MakeAsync(
        RegistrationMode mode = RegistrationMode.Open, Action<IServiceCollection>? more = null)
    {
        // Locks are timed by Identity itself, with the real time.
        var clock = new FakeClock(TimeProvider.System.GetUtcNow());
        var ground = await Ground.MakeAsync(services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.AddIdentity(new RegistrationPolicy(mode)).AddFederation().AddCatalog();
            services.AddSingleton(new PublicAddress(new Uri("https://music.example")));
            services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 10);
            more?.Invoke(services);
        });
        return new IdentityGround(ground, clock);
    }

    /// <summary>Sends a command, in a scope of its own.</summary>
    public Task<T> SendAsync<T>(ICommand<T> command) =>
        Ground.Services.GetRequiredService<ICommandRunner>().RunAsync(command, default);

    public async Task<T> AskAsync<T>(IQuery<T> query)
    {
        await using var scope = Ground.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query);
    }

    /// <summary>An account; its key.</summary>
    public async Task<int> AddAsync(string name, bool isAdministrator = false)
    {
        var made = await SendAsync(new CreateAccount(name, $"{name}@example.org", Password, isAdministrator));
        Assert.That(made.Errors, Is.Empty);
        return await Ground.AskAsync<int>("SELECT id FROM account WHERE guid = $1", made.Value);
    }

    public async Task<LogInOutcome> LogInAsync(string login, string password = Password) =>
        (await SendAsync(new LogIn(login, password, Browser))).Value;

    /// <summary>The token in the last message to an address.</summary>
    public async Task<string> MailedTokenAsync(string email) =>
        Token().Match(await Ground.AskAsync<string>(
            "SELECT payload->>'text' FROM jobs WHERE kind = 'mail.send' AND payload->>'to' = $1 ORDER BY id DESC LIMIT 1", email))
            .Groups[1].Value;

    public Task<long> MailsAsync(string email) =>
        Ground.AskAsync<long>("SELECT count(*) FROM jobs WHERE kind = 'mail.send' AND payload->>'to' = $1", email);

    public T Get<T>()
        where T : notnull => Ground.Services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => Ground.DisposeAsync();

    [GeneratedRegex(@"\?token=([\w-]{43})")]
    private static partial Regex Token();
}
